import { isCertainlyBefore } from '../../domain/date/compareDates.js';
import type { Report, ReportPart } from '../report.js';
import type { TimelineEvent } from './timelineEvent.js';

/** The events of one list, table or run of paragraphs, in the order of the text. */
export interface TimelineList {
  readonly part: ReportPart;
  /** As `TimelineLine.group`. */
  readonly group: number;
  readonly events: readonly TimelineEvent[];
  /** Whether most of them go from the newest to the oldest. */
  readonly descending: boolean;
  /** The first event that stands on the wrong side of one before it, and that one. */
  readonly misplaced?: { readonly event: TimelineEvent; readonly before: TimelineEvent };
}

/** The lists that hold events. Phases are not chronological, so only events of one list have an order. */
export function timelineLists({ events }: Pick<Report, 'events'>): TimelineList[] {
  const lists = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    if (!event.line) continue;
    const key = `${event.place.part.start} ${event.line.group}`;
    lists.set(key, [...(lists.get(key) ?? []), event]);
  }
  const pairs = [...lists.values()].flatMap(pairsOf);
  return [...lists.values()].map((list) => toList(list, pairs));
}

/** Whether the second of two neighbours is certainly later (1) or earlier (-1). */
type Pair = 1 | -1;

function pairsOf(events: readonly TimelineEvent[]): Pair[] {
  return events.slice(1).flatMap((event, index): Pair[] => {
    const [before, after] = [events[index]!.date.reading, event.date.reading];
    if (isCertainlyBefore(before, after)) return [1];
    return isCertainlyBefore(after, before) ? [-1] : [];
  });
}

/** One pair alone tells no direction: two events the wrong way round, and two that go from the newest, look the same. */
function toList(events: readonly TimelineEvent[], all: readonly Pair[]): TimelineList {
  const own = pairsOf(events);
  const isConsistent = own.length > 1 && new Set(own).size === 1;
  const evidence = isConsistent ? own : all;
  const descending = evidence.length > 1 && evidence.reduce<number>((sum, pair) => sum + pair, 0) < 0;
  const misplaced = evidence.length > 1 ? misplacedIn(events, descending) : undefined;
  return { part: events[0]!.place.part, group: events[0]!.line!.group, events, descending, ...(misplaced && { misplaced }) };
}

/** The first event that is certainly on the wrong side of the furthest one before it. */
function misplacedIn(events: readonly TimelineEvent[], descending: boolean): TimelineList['misplaced'] {
  const isBefore = (a: TimelineEvent, b: TimelineEvent): boolean => (descending ? isCertainlyBefore(b.date.reading, a.date.reading) : isCertainlyBefore(a.date.reading, b.date.reading));
  let furthest: TimelineEvent | undefined;
  for (const event of events) {
    if (event.date.reading.from === undefined) continue;
    if (furthest && isBefore(event, furthest)) return { event, before: furthest };
    if (!furthest || isBefore(furthest, event)) furthest = event;
  }
  return undefined;
}
