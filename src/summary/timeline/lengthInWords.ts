import type { Interval } from '../../domain/date/interval.js';
import { counted, DAY, HOUR, MINUTE } from '../../domain/date/lengths.js';

/** A length of time in the unit that fits, rounded: "11 days", "3 hours", "8 months". */
export function lengthInWords(milliseconds: number): string {
  if (milliseconds >= 730 * DAY) return rounded(milliseconds / (365.25 * DAY), 'year');
  if (milliseconds >= 92 * DAY) return rounded(milliseconds / (30.44 * DAY), 'month');
  if (milliseconds >= 2 * DAY) return rounded(milliseconds / DAY, 'day');
  return milliseconds >= 2 * HOUR ? rounded(milliseconds / HOUR, 'hour') : rounded(Math.max(1, milliseconds / MINUTE), 'minute');
}

/** How long it was from the end of something to the beginning of something else, as people count: from the day or the minute in which it ended. */
export function gapInWords({ from, to }: Interval): string {
  const end = from + 1;
  const unit = end % DAY === 0 ? DAY : end % MINUTE === 0 ? MINUTE : 1;
  return lengthInWords(to - (end - unit));
}

function rounded(value: number, unit: string): string {
  return counted(Math.round(value), unit);
}
