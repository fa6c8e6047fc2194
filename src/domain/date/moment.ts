import type { CalendarDate } from './calendarDate.js';
import { type Clock, type ZonedClock, readClock, readCompactClock, readZoneBehind } from './clock.js';
import { readMilitaryDate } from './militaryDate.js';
import { readNumericDate } from './numericDate.js';
import { readPartOfYear } from './partOfYear.js';
import type { ZoneWords } from './readZone.js';
import { type TokenReader, phrases } from './tokenReader.js';
import { readVagueness, readVaguenessBehind } from './vagueness.js';
import { FULL_WEEKDAYS, WEEKDAYS } from './words.js';
import { readWordedDate } from './wordedDate.js';
import { readYear } from './yearNumber.js';

/** One date, one time, or both, as written. At least one of `date` and `clock` is there. */
export interface Moment {
  readonly date?: CalendarDate;
  readonly clock?: Clock;
  readonly zone?: ZoneWords;
  /** The weekday beside it, 0 (Sunday) to 6. */
  readonly weekday?: number;
  readonly approximate?: true;
  /** The time falls on the day after (1) or before (-1) the date. */
  readonly dayShift?: 1 | -1;
}

const T = phrases('t');
const ON = phrases('on the', 'on', 'of');
const AT = phrases('at', '@');
const WEEK_OF = phrases('the week of', 'week of', 'the week beginning', 'week beginning', 'the week starting', 'week starting', 'w / c');

function readDate(reader: TokenReader): CalendarDate | undefined {
  const date = readWeek(reader) ?? readNumericDate(reader) ?? readPartOfYear(reader) ?? readWordedDate(reader);
  if (date) return date;
  const year = readYear(reader);
  const years = year === undefined ? undefined : readShortYears(reader, year);
  return year === undefined ? undefined : { unit: 'year', year, bare: true, ...(years && { years }) };
}

/** How many years "2022–24" and "2023/24" have. */
function readShortYears(reader: TokenReader, year: number): number | undefined {
  return reader.attempt(() => {
    const sign = reader.attachedMark('-–/‐‑');
    const last = sign && reader.attached ? Number(reader.number(2, 2)?.text) : NaN;
    const years = last - (year % 100) + 1;
    return years === 2 || (sign !== '/' && years > 2) ? years : undefined;
  });
}

/** "The week of August 5, 2024". */
function readWeek(reader: TokenReader): CalendarDate | undefined {
  return reader.attempt(() => {
    if (!reader.phrase(WEEK_OF)) return undefined;
    readWeekday(reader);
    const date = readNumericDate(reader) ?? readWordedDate(reader);
    return date?.unit === 'day' && date.lastDay === undefined && !date.anyOrder ? { ...date, week: true, approximate: true } : undefined;
  });
}

/** "Friday, ", "Fri ", "(Friday)". */
function readWeekday(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const weekday = reader.word(WEEKDAYS);
    if (weekday === undefined) return undefined;
    reader.attachedMark('.');
    reader.mark(',');
    return weekday;
  });
}

/** The weekday behind a date: "2024-08-24 (Saturday)", "2024-08-24, Saturday". */
function readWeekdayBehind(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const sign = reader.mark(',(');
    const weekday = reader.word(sign === '(' ? WEEKDAYS : FULL_WEEKDAYS);
    return sign === '(' && !reader.mark(')') ? undefined : weekday;
  });
}

function zoned(clock: Clock, zone: ZoneWords | undefined): ZonedClock {
  return { clock, ...(zone && { zone }) };
}

/** "T14:05:09Z", "T140509Z". */
function readIsoClock(reader: TokenReader): ZonedClock | undefined {
  if (!reader.attached || !reader.phrase(T) || !reader.attached) return undefined;
  const clock = readClock(reader) ?? readCompactClock(reader);
  return clock && zoned(clock, readZoneBehind(reader, clock, true));
}

type TimeBehind = ZonedClock & { readonly approximate?: true };

/** The time behind a date: " 14:05", ", 2 PM", " at about 14:05", " - 14:05", ":14:05:09", "(14:05 UTC)". */
function readClockBehind(reader: TokenReader): TimeBehind | undefined {
  const iso = reader.attempt(readIsoClock);
  if (iso) return iso;
  return reader.attempt(() => {
    const sign = reader.mark(',-–—|:([');
    reader.phrase(AT);
    const approximate = readVagueness(reader);
    const clock = readClock(reader);
    if (!clock) return undefined;
    const zone = readZoneBehind(reader, clock, false);
    if (sign && '(['.includes(sign) && !reader.mark(')]')) return undefined;
    return { ...zoned(clock, zone), ...(approximate && { approximate }) };
  });
}

function readDateMoment(reader: TokenReader): Moment | undefined {
  const weekday = readWeekday(reader);
  const date = readDate(reader);
  if (!date) return undefined;
  const weekdayBehind = weekday ?? (date.unit === 'day' ? readWeekdayBehind(reader) : undefined);
  const { approximate, ...time }: Partial<TimeBehind> = date.unit === 'day' ? readClockBehind(reader) ?? {} : {};
  const year = date.year === undefined && time.clock ? reader.attempt(readYear) : undefined;
  const zone = year !== undefined && time.clock && !time.zone ? readZoneBehind(reader, time.clock, false) : undefined;
  const whole = year === undefined ? date : { ...date, year };
  return { date: whole, ...time, ...(zone && { zone }), ...(weekdayBehind !== undefined && { weekday: weekdayBehind }), ...((approximate ?? date.approximate) && { approximate: true }) };
}

/** The day behind a time: " on 24 August 2024", ", 24/08/2024". */
function readDateBehind(reader: TokenReader): Moment | undefined {
  return reader.attempt(() => {
    reader.mark(',');
    reader.phrase(ON);
    const weekday = readWeekday(reader);
    const date = readNumericDate(reader) ?? readWordedDate(reader);
    return date?.unit === 'day' && date.lastDay === undefined ? { date, ...(weekday !== undefined && { weekday }) } : undefined;
  });
}

function readClockMoment(reader: TokenReader): Moment | undefined {
  const weekday = readWeekday(reader);
  const clock = readClock(reader);
  if (!clock) return undefined;
  const zone = readZoneBehind(reader, clock, false);
  return { ...(weekday !== undefined && { weekday }), ...readDateBehind(reader), ...zoned(clock, zone) };
}

/** Reads one date or time, with the words around it that make it vague. */
export function readMoment(reader: TokenReader): Moment | undefined {
  return reader.attempt(() => {
    const before = readVagueness(reader);
    const moment: Moment | undefined = readMilitaryDate(reader) ?? reader.attempt(readClockMoment) ?? reader.attempt(readDateMoment);
    if (!moment) return undefined;
    const behind = readVaguenessBehind(reader);
    return before || behind ? { ...moment, approximate: true } : moment;
  });
}
