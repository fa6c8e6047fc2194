import type { DateContext } from '../../domain/date/dateMatch.js';
import type { Work } from '../../domain/work.js';
import { PartMemory } from '../perPart.js';
import type { ReportItem, ReportPart } from '../report.js';
import { fieldEvents } from './fieldEvents.js';
import { headerEvent } from './headerEvent.js';
import { type PartEvents, type PartRole, readPartEvents } from './partEvents.js';
import { keyOfStanding, type Standing } from './standing.js';
import type { TimelineEvent } from './timelineEvent.js';

const memory = new PartMemory<PartEvents>();

/** The events of all timelines among the items, in the order of the text. `stated` is what front matter states for all times. */
export function* readTimeline(items: readonly ReportItem[], stated: DateContext): Work<TimelineEvent[]> {
  const events: TimelineEvent[][] = [];
  for (const item of items) if (item.type.events && item.found) events.push(yield* readItem(item, stated));
  return events.flat();
}

function* readItem(item: ReportItem, ofText: DateContext): Work<TimelineEvent[]> {
  const roles = rolesIn(item);
  const told: TimelineEvent[] = [];
  let standing: Standing = { stated: ofText, context: ofText };
  for (const part of item.found!.parts) {
    const role = roles.get(part)!;
    const before = standing;
    const read = memory.get(part, [item.type, keyOfRole(role), keyOfStanding(before)], () => readPartEvents(part, role, before));
    for (const event of read.events) told.push(event);
    standing = read.standing;
    yield;
  }
  told.push(...headerEvent(standing.header));
  return [...told, ...fieldEvents(item, told, standing.stated)].sort((a, b) => offsetOf(a) - offsetOf(b));
}

/** What each part of a timeline is in it. */
function rolesIn({ found, items }: ReportItem): Map<ReportPart, PartRole> {
  const roles = new Map(found!.parts.map((part, index) => [part, {
    isFirst: index === 0,
    isPhase: items.some((phase) => phase.found?.as === 'heading' && phase.found.name.part === part),
    ...(found!.as === 'label' && { value: found!.value.range }),
    phases: [] as PartRole['phases'][number][],
    dateFields: [] as number[],
  }]));
  for (const phase of items) {
    for (const part of phase.found?.parts ?? []) roles.get(part)?.phases.push({ type: phase.type, ...(phase.found!.as === 'label' && { value: phase.found!.value.range }) });
    for (const { type, found: field } of phase.items) if (type.values === 'dates' && field) roles.get(field.value.part)?.dateFields.push(field.value.range.start);
  }
  return roles;
}

function keyOfRole({ isFirst, isPhase, value, phases, dateFields }: PartRole): string {
  const stretch = (range: PartRole['value']): string => (range ? `${range.start}-${range.end}` : '');
  return `${isFirst} ${isPhase} ${stretch(value)} ${phases.map((phase) => phase.type.path + stretch(phase.value)).join()} ${dateFields.join()}`;
}

function offsetOf({ datePlace: { part, range } }: TimelineEvent): number {
  return part.start + range.start;
}
