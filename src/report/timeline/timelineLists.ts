import { isCertainlyBefore } from '../../domain/date/compareDates.js';
import { lineageOf } from '../lineage.js';
import { PartMemory } from '../perPart.js';
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
export function timelineLists(report: Report): readonly TimelineList[] {
  return lineageOf(report).sum(timelineLists, report.events, () => readLists(report.events));
}

function readLists(events: readonly TimelineEvent[]): TimelineList[] {
  const byPart = new Map<ReportPart, TimelineEvent[]>();
  for (const event of events) {
    if (!event.line) continue;
    const { part } = event.place;
    const list = byPart.get(part);
    if (list) list.push(event);
    else byPart.set(part, [event]);
  }
  const drafts = [...byPart].flatMap(([part, own]) => memory.get(part, own, () => draftsOf(own)));
  const all = drafts.reduce((sum, { pairs }) => ({ count: sum.count + pairs.count, balance: sum.balance + pairs.balance }), { count: 0, balance: 0 });
  return drafts.map((draft) => toList(draft, all));
}

/** How many neighbours are certainly in some order, and how many more of them are later (above 0) or earlier (below) than the first. */
interface Pairs {
  readonly count: number;
  readonly balance: number;
}

/** A list before it is known which way the others go. */
interface Draft {
  readonly events: readonly TimelineEvent[];
  readonly pairs: Pairs;
  readonly ascending: TimelineList;
  readonly descending: TimelineList;
}

const memory = new PartMemory<readonly Draft[]>();

function draftsOf(events: readonly TimelineEvent[]): Draft[] {
  const groups = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const group = groups.get(event.line!.group);
    if (group) group.push(event);
    else groups.set(event.line!.group, [event]);
  }
  return [...groups].map(([group, own]) => {
    const { part } = own[0]!.place;
    const inOrder = (descending: boolean): TimelineList => {
      const misplaced = misplacedIn(own, descending);
      return { part, group, events: own, descending, ...(misplaced && { misplaced }) };
    };
    return { events: own, pairs: pairsOf(own), ascending: inOrder(false), descending: inOrder(true) };
  });
}

function pairsOf(events: readonly TimelineEvent[]): Pairs {
  let [count, balance] = [0, 0];
  for (const [index, event] of events.slice(1).entries()) {
    const [before, after] = [events[index]!.date.reading, event.date.reading];
    const order = isCertainlyBefore(before, after) ? 1 : isCertainlyBefore(after, before) ? -1 : 0;
    count += Math.abs(order);
    balance += order;
  }
  return { count, balance };
}

/** One pair alone tells no direction: two events the wrong way round, and two that go from the newest, look the same. */
function toList({ pairs, events, ascending, descending }: Draft, all: Pairs): TimelineList {
  const isConsistent = pairs.count > 1 && Math.abs(pairs.balance) === pairs.count;
  const evidence = isConsistent ? pairs : all;
  if (evidence.count > 1) return evidence.balance < 0 ? descending : ascending;
  return { part: ascending.part, group: ascending.group, events, descending: false };
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
