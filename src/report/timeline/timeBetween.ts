import { vagueness } from '../../domain/date/compareDates.js';
import type { DateReading } from '../../domain/date/dateReading.js';
import { type Interval, intervalOf } from '../../domain/date/interval.js';
import { DAY, ZONE_SLACK } from '../../domain/date/lengths.js';
import { meantInterval } from '../../domain/date/meantInterval.js';
import { wordsAt } from '../report.js';
import type { Length, SpanEnd } from './span.js';

/** How much later the second date is than the first. Nothing where it is not, or where the two may have been at once, or one has no end. */
export function timeBetween(first: SpanEnd, second: SpanEnd): Length | undefined {
  const [start, end] = [first.date, second.date];
  const [a, b] = [meantInterval(start, wordsAt(first.place)), meantInterval(end, wordsAt(second.place))];
  if (!a || !b || b.from <= a.to || !isFinite(b.to) || !isFinite(a.from)) return undefined;
  const isClocked = hasClock(start) && hasClock(end);
  const slack = start.zone === end.zone || !isClocked ? 0 : ZONE_SLACK;
  const isApproximate = vagueness(start) > 0 || vagueness(end) > 0 || a !== intervalOf(start) || b !== intervalOf(end);
  if (isClocked && slack === 0) return { least: b.from - lastMinute(a, start), most: lastMinute(b, end) - a.from, isClocked, isApproximate };
  const days = (from: number, to: number): number => Math.floor(to / DAY) * DAY - Math.floor(from / DAY) * DAY;
  return { least: Math.max(0, days(a.to, b.from) - slack), most: days(a.from, b.to) + slack, isClocked: false, isApproximate };
}

/** A time to the minute is taken as that minute's start, as people subtract times. */
function lastMinute({ to }: Interval, { precision }: DateReading): number {
  return precision === 'minute' ? Math.floor(to / 60_000) * 60_000 : to;
}

function hasClock({ from }: DateReading): boolean {
  return from?.includes('T') ?? false;
}
