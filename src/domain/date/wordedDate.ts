import type { CalendarDate } from './calendarDate.js';
import { type Phrases, type TokenReader, phrases } from './tokenReader.js';
import { MONTHS, ORDINAL_ENDINGS } from './words.js';
import { readYear } from './yearNumber.js';

/** Names that are other words too: alone or without a year they need a capital letter. */
const PLAIN_WORDS = new Set(['may', 'march', 'mar']);

const OF = phrases('of');
const RANGE_SIGNS: Phrases = phrases('-', '–', '—', '‐', '‑', '−', 'to', 'through', 'thru', 'until', 'and', '&', 'or');

interface Month {
  readonly month: number;
  /** Surely a month even with no year beside it. */
  readonly sure: boolean;
}

function readMonth(reader: TokenReader): Month | undefined {
  const { token } = reader;
  const month = reader.word(MONTHS);
  if (month === undefined || !token) return undefined;
  if (token.text.length < 5) reader.attempt(() => reader.attachedMark('.'));
  return { month, sure: !PLAIN_WORDS.has(token.lower) || token.text !== token.lower };
}

/** "24", "24th"; not the hour of "24:00". */
function readDay(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const day = reader.number(1, 2);
    if (!day) return undefined;
    const next = reader.attached;
    if (next?.kind === 'word' && reader.word(ORDINAL_ENDINGS) === undefined && !MONTHS.has(next.lower)) return undefined;
    return next?.text === ':' || (next?.text === '.' && reader.tokens[reader.at + 1]?.kind === 'number') ? undefined : Number(day.text);
  });
}

/** The last day of "24-27" and "24, 25 and 27", where one follows. */
function readLastDay(reader: TokenReader, first: number, signs: Phrases): number | undefined {
  return reader.attempt(() => {
    let before = first;
    for (let next = readListedDay(reader); next !== undefined; next = readListedDay(reader)) {
      if (next <= before) return undefined;
      before = next;
    }
    reader.mark(',');
    const last = reader.phrase(signs) ? readDay(reader) : undefined;
    return last !== undefined && last > before ? last : undefined;
  });
}

function readListedDay(reader: TokenReader): number | undefined {
  return reader.attempt(() => (reader.attachedMark(',') ? readDay(reader) : undefined));
}

/** The year behind a day and month: ", 2024", " 2024", "-2024", "of 2024", and with hyphens or slashes "-24". */
function readYearBehind(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const sign = reader.mark(',.-/');
    reader.phrase(OF);
    const year = readYear(reader);
    if (year !== undefined || !sign || !'-/'.includes(sign)) return year;
    const short = reader.attached && reader.number(2, 2);
    return short ? 2000 + Number(short.text) : undefined;
  });
}

function dayOf(month: Month, day: number, lastDay: number | undefined, year: number | undefined): CalendarDate | undefined {
  if (year === undefined && !month.sure) return undefined;
  return { unit: 'day', month: month.month, day, ...(lastDay !== undefined && { lastDay }), ...(year !== undefined && { year }) };
}

/** "24 August 2024", "4th of May 2021", "24-Aug-2024", "24–27 August 2024", "28 February". */
function readDayMonth(reader: TokenReader, signs: Phrases): CalendarDate | undefined {
  const day = readDay(reader);
  if (day === undefined) return undefined;
  const lastDay = readLastDay(reader, day, signs);
  reader.mark('-/.');
  reader.phrase(OF);
  const month = readMonth(reader);
  return month && dayOf(month, day, lastDay, readYearBehind(reader));
}

/** "August 24, 2024", "August 24–27, 2024", "Aug-24-2024", "February 28". */
function readMonthDay(reader: TokenReader, signs: Phrases): CalendarDate | undefined {
  const month = readMonth(reader);
  if (!month) return undefined;
  reader.attachedMark('-/');
  const day = readDay(reader);
  if (day === undefined) return undefined;
  const lastDay = readLastDay(reader, day, signs);
  return dayOf(month, day, lastDay, readYearBehind(reader));
}

/** "August 2024", "May, 2024", "August of 2024". */
function readMonthYear(reader: TokenReader): CalendarDate | undefined {
  const month = readMonth(reader);
  if (!month) return undefined;
  reader.mark(',-/');
  reader.phrase(OF);
  const year = readYear(reader);
  return year === undefined ? undefined : { unit: 'month', year, month: month.month };
}

/** "2024 August 24", "2024-Aug-24", "2024 August". */
function readYearMonth(reader: TokenReader): CalendarDate | undefined {
  const year = readYear(reader);
  if (year === undefined) return undefined;
  reader.mark(',-/');
  const month = readMonth(reader);
  if (!month) return undefined;
  const day = reader.attempt(() => {
    reader.attachedMark('-/');
    return readDay(reader);
  });
  return day === undefined ? (month.sure ? { unit: 'month', year, month: month.month } : undefined) : dayOf(month, day, undefined, year);
}

/** "August": something of a year that is not named. */
function readLoneMonth(reader: TokenReader): CalendarDate | undefined {
  const start = reader.token?.text;
  const month = readMonth(reader);
  return month && start?.charAt(0) !== start?.charAt(0).toLowerCase() ? { unit: 'month', month: month.month, bare: true } : undefined;
}

/** Reads days of one month that are parted by one of the given signs, as "24 and 27 August" behind "between". */
export function readDaysOfMonth(reader: TokenReader, signs: Phrases): CalendarDate | undefined {
  const days = reader.attempt(() => readDayMonth(reader, signs)) ?? reader.attempt(() => readMonthDay(reader, signs));
  return days?.lastDay === undefined ? undefined : days;
}

/** Reads a date with the name of a month. */
export function readWordedDate(reader: TokenReader): CalendarDate | undefined {
  return reader.attempt(() => readDayMonth(reader, RANGE_SIGNS)) ?? reader.attempt(() => readMonthDay(reader, RANGE_SIGNS))
    ?? reader.attempt(readMonthYear) ?? reader.attempt(readYearMonth) ?? reader.attempt(readLoneMonth);
}
