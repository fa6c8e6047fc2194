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
  const keys = new Map<PartRole, string>();
  const told: TimelineEvent[] = [];
  let standing: Standing = { stated: ofText, context: ofText };
  for (const [index, part] of item.found!.parts.entries()) {
    const role = roles[index]!;
    const key = keys.get(role) ?? keyOfRole(role);
    keys.set(role, key);
    const before = standing;
    const read = memory.get(part, [item.type, key, keyOfStanding(before)], () => readPartEvents(part, role, before));
    for (const event of read.events) told.push(event);
    standing = read.standing;
    yield;
  }
  told.push(...headerEvent(standing.header));
  const further = fieldEvents(item, told, standing.stated);
  return further.length === 0 ? told : [...told, ...further].sort((a, b) => offsetOf(a) - offsetOf(b));
}

/** What each part of a timeline is in it: the same object for those that are the same. */
function rolesIn({ found, items }: ReportItem): readonly PartRole[] {
  const { parts } = found!;
  const plain: PartRole = { isFirst: false, isPhase: false, ...(found!.as === 'label' && { value: found!.value.range }), phases: [], dateFields: [] };
  const roles = new Array<PartRole>(parts.length).fill(plain);
  let last = -1; // what is asked for next mostly stands next
  const change = (part: ReportPart, to: (role: PartRole) => PartRole): void => {
    const at = parts[last + 1] === part ? last + 1 : parts.indexOf(part);
    if (at < 0) return;
    roles[at] = to(roles[at]!);
    last = at;
  };
  for (const { type, found: phase, items: fields } of items) {
    if (!phase) continue;
    const isLabel = phase.as === 'label';
    const changed = new Map<PartRole, PartRole>();
    for (const part of phase.parts) {
      change(part, (role) => {
        const within = changed.get(role) ?? { ...role, phases: [...role.phases, { type, ...(isLabel && { value: phase.value.range }) }] };
        changed.set(role, within);
        return within;
      });
    }
    if (!isLabel) change(phase.name.part, (role) => ({ ...role, isPhase: true }));
    for (const { type: { values }, found: field } of fields) if (values === 'dates' && field) change(field.value.part, (role) => ({ ...role, dateFields: [...role.dateFields, field.value.range.start] }));
  }
  roles[0] = { ...roles[0]!, isFirst: true };
  return roles;
}

function keyOfRole({ isFirst, isPhase, value, phases, dateFields }: PartRole): string {
  const stretch = (range: PartRole['value']): string => (range ? `${range.start}-${range.end}` : '');
  return `${isFirst} ${isPhase} ${stretch(value)} ${phases.map((phase) => phase.type.path + stretch(phase.value)).join()} ${dateFields.join()}`;
}

function offsetOf({ datePlace: { part, range } }: TimelineEvent): number {
  return part.start + range.start;
}
