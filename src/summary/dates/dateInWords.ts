import { parseIsoDay } from '../../domain/date/calendar.js';
import type { DateMatch } from '../../domain/date/dateMatch.js';
import type { DateReading } from '../../domain/date/dateReading.js';
import { intervalOf } from '../../domain/date/interval.js';
import { namedPart } from '../../domain/date/namedPart.js';
import { wholePeriod } from '../../domain/date/wholePeriod.js';
import { monthName } from '../../domain/date/words.js';
import { offsetAt } from '../../domain/date/zoneOffset.js';

/** A date for a reader: what it was read as, and what has to be known beside that. */
export interface DateInWords {
  /** "some time in August 2024", "24 August 2024, 19:05 UTC". */
  readonly text: string;
  /** "14:05 EST", "time zone not stated". */
  readonly notes: readonly string[];
}

/** Says a date as it was read, and no more exactly than that. Nothing where there is no date to say: an answer without one, or one that depends on another. `words` are its own, which say what part of a month or year is meant. */
export function dateInWords(match: DateMatch, words: string): DateInWords | undefined {
  const { reading } = match;
  if (reading.from === undefined && typeof reading.to !== 'string') return undefined;
  const text = reading.ambiguous ? (eitherDay(reading) ?? betweenEnds(reading)) : inWords(reading, words);
  return { text, notes: notesOf(match) };
}

function inWords(reading: DateReading, words: string): string {
  const { from, to, approximate } = reading;
  const about = approximate ? 'about ' : '';
  if (from === undefined) return `until ${about}${endInWords(to!)}`;
  if (typeof to !== 'string') return `since ${about}${wholePeriod(reading) ?? endInWords(from)}`;
  if (from === to) return about + endInWords(from);
  const period = wholePeriod(reading);
  // Somebody who writes a month does not say that it took the month: it was in there.
  const part = namedPart(reading, words);
  if (period !== undefined && part !== undefined) return `${part}${part === 'mid' ? '-' : ' '}${period}`;
  if (period !== undefined) return approximate ? `about ${period}` : `some time in ${period}`;
  return about + betweenEnds(reading);
}

/** "1 to 5 August 2024", "May to June 2024", "24 August 2024, 14:05 to 15:10 UTC": what both ends have in common is said once. */
function betweenEnds({ from = '', to, precision }: DateReading): string {
  const [first, last] = [splitEnd(from), splitEnd(to ?? '')];
  if (first.time !== '' || last.time !== '') return timesBetween(first, last);
  const [a, b] = [parseIsoDay(from), parseIsoDay(to ?? '')];
  if (!a || !b) return `${from} to ${to ?? ''}`;
  const months = precision === 'month' || precision === 'quarter' || precision === 'year';
  if (months && a.year === b.year) return `${monthName(a.month)} to ${monthName(b.month)} ${b.year}`;
  if (precision === 'year' && a.month === 1 && b.month === 12) return `${a.year} to ${b.year}`;
  if (months) return `${monthName(a.month)} ${a.year} to ${monthName(b.month)} ${b.year}`;
  if (a.year !== b.year) return `${dayInWords(from)} to ${dayInWords(to!)}`;
  return a.month === b.month ? `${a.day} to ${dayInWords(to!)}` : `${a.day} ${monthName(a.month)} to ${dayInWords(to!)}`;
}

interface End {
  readonly day: string;
  readonly time: string;
  readonly isUtc: boolean;
}

function splitEnd(iso: string): End {
  const [day = '', time = ''] = iso.replace('Z', '').split('T');
  return { day, time, isUtc: iso.endsWith('Z') };
}

function timesBetween(first: End, last: End): string {
  const zone = first.isUtc || last.isUtc ? ' UTC' : '';
  const start = [dayInWords(first.day), first.time].filter((part) => part !== '').join(', ');
  const end = first.day === last.day ? last.time : [dayInWords(last.day), last.time].filter((part) => part !== '').join(', ');
  return `${start} to ${end}${zone}`;
}

function endInWords(iso: string): string {
  const { day, time, isUtc } = splitEnd(iso);
  return time === '' ? dayInWords(day) : `${dayInWords(day)}, ${time}${isUtc ? ' UTC' : ''}`;
}

function dayInWords(iso: string): string {
  const day = parseIsoDay(iso);
  return day ? `${day.day} ${monthName(day.month)} ${day.year}` : iso;
}

/** "4 March or 3 April 2024", where the interval is that of one date whose order is unknown. */
function eitherDay({ from = '', to }: DateReading): string | undefined {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to ?? '')];
  const isSwap = first !== undefined && first.month === last?.day && first.day === last.month;
  return isSwap ? `${first.day} ${monthName(first.month)} or ${dayInWords(to ?? '')}` : undefined;
}

function notesOf({ reading, zone, weekdayMismatch }: DateMatch): string[] {
  const local = zone && reading.from?.endsWith('Z') ? localTime(reading.from, zone.zone) : undefined;
  const isOther = local !== undefined && local !== splitEnd(reading.from!).time.slice(0, 5);
  return [
    ...(isOther ? [`${local} ${zone!.text.replace(/^(?=[-+−])/u, 'UTC')}`] : []),
    ...(reading.ambiguous ? ['day and month can be read either way'] : []),
    ...(reading.zone === null ? ['time zone not stated'] : []),
    ...(weekdayMismatch ? ['the weekday does not fit'] : []),
  ];
}

function localTime(utc: string, zone: Parameters<typeof offsetAt>[0]): string | undefined {
  const instant = intervalOf({ from: utc.replace(/:60Z$/u, ':59Z') })?.from;
  return instant === undefined ? undefined : new Date(instant + offsetAt(zone, instant) * 60_000).toISOString().slice(11, 16);
}
