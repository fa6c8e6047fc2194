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

/** In words, in the unit that fits: "1-31 days", "29 hours", "about 27-65 minutes". */
export function spanText({ least, most, isClocked, isApproximate }: Length): string {
  const [unit, name] = !isClocked || least >= 2 * DAY ? [DAY, 'day'] as const : least >= 2 * HOUR ? [HOUR, 'hour'] as const : [MINUTE, 'minute'] as const;
  const [from, to] = [Math.floor(least / unit), Math.floor(most / unit)];
  const count = from === to ? String(from) : `${from}-${to}`;
  return `${isApproximate ? 'about ' : ''}${count} ${name}${count === '1' ? '' : 's'}`;
}
