import type { DateReading } from '../../domain/date/dateReading.js';
import { counted, DAY, HOUR, MINUTE } from '../../domain/date/lengths.js';
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

type Unit = readonly [length: number, name: string];
const DAYS: Unit = [DAY, 'day'];
const UNITS: readonly Unit[] = [DAYS, [HOUR, 'hour'], [MINUTE, 'minute']];

/** In words, in the units that fit: "1-31 days", "29 hours", "about 27-65 minutes", "27 minutes to 11 hours". */
export function spanText({ least, most, isClocked, isApproximate }: Length): string {
  const longer = isClocked ? unitOf(most) : DAYS;
  const shorter = least >= longer[0] ? longer : isClocked ? unitOf(least) : DAYS;
  if (isClocked && most < MINUTE) return 'less than a minute';
  const about = isApproximate ? 'about ' : '';
  const [from, to] = [Math.floor(least / shorter[0]), Math.floor(most / longer[0])];
  if (shorter !== longer) return `${about}${counted(from, shorter[1])} to ${counted(to, longer[1])}`;
  return about + (from === to ? counted(to, longer[1]) : `${from}-${to} ${longer[1]}s`);
}

/** The longest of which there are two at least. */
function unitOf(length: number): Unit {
  return UNITS.find(([unit]) => length >= 2 * unit) ?? UNITS.at(-1)!;
}
