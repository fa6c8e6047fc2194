import { parseIsoDay } from './calendar.js';
import type { DateContext, DateMatch } from './dateMatch.js';
import type { DateReading } from './dateReading.js';

/** The day that a heading or a line of its own states for the times below it. Nothing where it is none, several, or has a time itself. */
export function statedDay({ day, reading }: DateMatch): Pick<DateContext, 'day' | 'otherDay'> | undefined {
  const { from, to } = reading;
  if (from === undefined || from.includes('T')) return undefined;
  if (day !== undefined) return { day };
  return isEitherDay(reading) ? { day: from, otherDay: to! } : undefined;
}

/** Whether the interval is that of one day whose number and month can be swapped: "03/04/2024". */
export function isEitherDay({ ambiguous, from = '', to }: DateReading): boolean {
  const [first, last] = [parseIsoDay(from.slice(0, 10)), parseIsoDay(to?.slice(0, 10) ?? '')];
  return ambiguous === true && first !== undefined && first.month === last?.day && first.day === last.month;
}
