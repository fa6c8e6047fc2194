import type { Interval } from '../../domain/date/interval.js';
import { meantInterval } from '../../domain/date/meantInterval.js';
import { wordsAt } from '../../report/report.js';
import type { TimelineEvent } from '../../report/timeline/timelineEvent.js';

/** An event and when it was; without an interval where its date depends on something else. */
export interface DatedEvent {
  readonly event: TimelineEvent;
  /** Infinite where an end is open. */
  readonly interval?: Interval;
}

/** Events by when they began and, of those that began at once, the shorter first. One without a date stays behind the one that it follows in the text. */
export function orderEvents(events: readonly TimelineEvent[]): DatedEvent[] {
  const dated: DatedEvent[] = [];
  const undated = new Map<TimelineEvent | undefined, DatedEvent[]>();
  let before: TimelineEvent | undefined;
  for (const event of events) {
    const interval = meantInterval(event.date.reading, wordsAt(event.datePlace));
    if (interval) {
      dated.push({ event, interval });
      before = event;
    } else {
      undated.set(before, [...(undated.get(before) ?? []), { event }]);
    }
  }
  dated.sort((a, b) => startOf(a.interval!) - startOf(b.interval!) || a.interval!.to - b.interval!.to);
  return [...(undated.get(undefined) ?? []), ...dated.flatMap((one) => [one, ...(undated.get(one.event) ?? [])])];
}

/** What has no beginning ("until May") stands at its end. */
function startOf({ from, to }: Interval): number {
  return Number.isFinite(from) ? from : to;
}

/** The part of an interval that has both ends: of an open one, what is known of its only end. */
export function finitePart({ from, to }: Interval): Interval {
  if (Number.isFinite(from)) return { from, to: Number.isFinite(to) ? to : from };
  return { from: to, to };
}
