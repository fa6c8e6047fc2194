import type { DateReading } from '../../domain/date/dateReading.js';
import type { Place } from '../report.js';

export const SPAN_IDS = ['undetected', 'contained', 'present'] as const;
export type SpanId = (typeof SPAN_IDS)[number];

/** How long something took: at least and at most, in milliseconds. */
export interface Length {
  readonly least: number;
  readonly most: number;
  /** Whether both ends are known to the clock; else only days count. */
  readonly isClocked: boolean;
  /** Whether one end is vague: "about 12 March". */
  readonly isApproximate: boolean;
}

/** The time between two turning points of the incident. */
export interface Span extends Length {
  readonly id: SpanId;
  /** "Undetected for". */
  readonly title: string;
  readonly from: SpanEnd;
  readonly to: SpanEnd;
}

export interface SpanEnd {
  readonly date: DateReading;
  readonly place: Place;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Unit = readonly [length: number, name: string];
const DAYS: Unit = [DAY, 'day'];
const UNITS: readonly Unit[] = [DAYS, [HOUR, 'hour'], [MINUTE, 'minute']];

/** In words, in the units that fit: "1-31 days", "29 hours", "about 27-65 minutes", "27 minutes to 11 hours". */
export function spanText({ least, most, isClocked, isApproximate }: Length): string {
  const longer = isClocked ? unitOf(most) : DAYS;
  const shorter = least >= longer[0] ? longer : isClocked ? unitOf(least) : DAYS;
  if (isClocked && most < MINUTE) return 'less than a minute';
  const about = isApproximate ? 'about ' : '';
  if (shorter !== longer) return `${about}${counted(least, shorter)} to ${counted(most, longer)}`;
  const [from, to] = [least, most].map((length) => Math.floor(length / longer[0]));
  return about + (from === to ? counted(most, longer) : `${from}-${to} ${longer[1]}s`);
}

/** The longest of which there are two at least. */
function unitOf(length: number): Unit {
  return UNITS.find(([unit]) => length >= 2 * unit) ?? UNITS.at(-1)!;
}

function counted(length: number, [unit, name]: Unit): string {
  const count = Math.floor(length / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
