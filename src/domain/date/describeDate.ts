import { parseIsoDay, twoDigits } from './calendar.js';
import type { DateMatch } from './dateMatch.js';
import type { DateReading } from './dateReading.js';
import { intervalOf } from './interval.js';
import { isEitherDay } from './statedDay.js';
import { monthName } from './words.js';
import type { WrittenZone } from './zone.js';
import { offsetAt } from './zoneOffset.js';

const UTC: WrittenZone = { text: 'UTC', zone: { kind: 'offset', minutes: 0 } };

/** An end of a reading as clocks show it: `time` is empty for days. */
interface Shown {
  readonly day: string;
  readonly time: string;
}

/** "24 August 2024", of a day as YYYY-MM-DD. */
export function dayName(iso: string): string {
  const day = parseIsoDay(iso);
  return day ? `${day.day} ${monthName(day.month)} ${day.year}` : iso;
}

/** The end as clocks in the zone show it; without a zone, as the reading has it. */
function shownIn(end: string, zone: WrittenZone | undefined): Shown {
  const [day = end, time = ''] = end.replace('Z', '').split('T');
  const instant = intervalOf({ from: end.replace(/:60Z$/u, ':59Z') })?.from;
  if (time === '' || !zone || instant === undefined) return { day, time };
  const local = new Date(instant + offsetAt(zone.zone, instant) * 60_000);
  return { day: local.toISOString().slice(0, 10), time: `${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}${time.slice(5)}` };
}

/** "24 August 2024, 14:05 to 15:10 EST"; the day is left out where it is said already. */
function timesText(first: Shown, last: Shown, zone: string, dayIsSaid: boolean): string {
  const end = ({ day, time }: Shown, isSaid: boolean): string => [isSaid ? '' : dayName(day), time].filter((part) => part !== '').join(', ');
  const isOne = first.day === last.day && first.time === last.time;
  const text = isOne ? end(first, dayIsSaid) : `${end(first, dayIsSaid)} to ${end(last, first.day === last.day)}`;
  return zone === '' || (first.time === '' && last.time === '') ? text : `${text} ${zone}`;
}

/** "24 August 2024, 14:05 EST, which is 19:05 UTC". */
function endsText(from: string, to: string, written: WrittenZone | undefined): string {
  const zone = from.endsWith('Z') || to.endsWith('Z') ? written ?? UTC : undefined;
  const local = [shownIn(from, zone), shownIn(to, zone)] as const;
  const universal = [shownIn(from, undefined), shownIn(to, undefined)] as const;
  const isUniversal = universal[0].day === local[0].day && universal[0].time === local[0].time;
  const name = zone && isUniversal ? UTC.text : zone?.text.replace(/^(?=[-+−])/u, 'UTC') ?? '';
  const text = timesText(...local, name, false);
  const dayIsSaid = universal.every(({ day }) => day === local[0].day);
  return isUniversal ? text : `${text}, which is ${timesText(...universal, 'UTC', dayIsSaid)}`;
}

/** "1 to 31 August 2024": what both days have in common is said once. */
function daysText(from: string, to: string): string {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  if (first?.year === undefined || first.year !== last?.year || from === to) return endsText(from, to, undefined);
  return first.month === last.month ? `${first.day} to ${dayName(to)}` : `${first.day} ${monthName(first.month)} to ${dayName(to)}`;
}

function intervalText({ from, to, approximate }: DateReading, zone: WrittenZone | undefined): string {
  const about = approximate ? 'about ' : '';
  if (from === undefined) return typeof to === 'string' ? `until ${about}${endsText(to, to, zone)}` : '';
  if (typeof to !== 'string') return `since ${about}${endsText(from, from, zone)}`;
  return about + (from.includes('T') || to.includes('T') ? endsText(from, to, zone) : daysText(from, to));
}

/** "4 March or 3 April 2024", where the interval is that of one date whose order is unknown. */
function eitherText(reading: DateReading): string | undefined {
  const { from = '', to } = reading;
  const first = isEitherDay(reading) ? parseIsoDay(from) : undefined;
  return first && `${first.day} ${monthName(first.month)} or ${dayName(to ?? '')}`;
}

function statusText(reading: DateReading): string | undefined {
  if (reading.missing) return 'no date: an answer without one';
  if (reading.placeholder) return 'no date yet: a placeholder';
  if (reading.invalid) return 'no such date or time';
  return reading.relative ? 'depends on another date' : undefined;
}

/** Says how a date was read, for people: "24 August 2024, 14:05 UTC (to the minute)". The zone is as written, with the time in UTC where it differs. */
export function describeDate({ reading, zone, weekdayMismatch }: DateMatch): string {
  const status = statusText(reading);
  if (status !== undefined) return status;
  const either = eitherText(reading);
  const precision = reading.precision && !either ? ` (to the ${reading.precision})` : '';
  const notes = [
    reading.ambiguous && 'day and month can be read either way',
    reading.zone === null && 'the time zone is not stated',
    zone?.inherited && 'the time zone is stated above',
    zone?.seasonMismatch !== undefined && `${zone.text} is read literally, but ${zone.seasonMismatch} is in force on that day`,
    weekdayMismatch && 'the weekday does not fit the date',
  ].filter((note) => typeof note === 'string');
  const text = `${either ?? intervalText(reading, zone)}${precision}`;
  return [text, ...notes.length > 0 ? [notes.join('; ')] : []].join(': ');
}
