import type { Range } from '../domain/range.js';
import { PartMemory } from './perPart.js';
import type { Place, Report, ReportItem, ReportPart } from './report.js';
import type { ItemType } from './type/reportType.js';

/** An item of a report that all of a part belongs to, or a stretch of it. */
export interface Owner {
  readonly type: ItemType;
  /** The section that it is, or stands in. */
  readonly section: ItemType;
  /** Where it is in the part, relative to that: all of it, or from a label up to the end of its value. */
  readonly range: Range;
  /** Of a label: where what it says begins and ends, up to the end of its line. */
  readonly said?: Range;
}

const NONE: readonly Owner[] = [];
const known = new WeakMap<Report, ReadonlyMap<ReportPart, readonly Owner[]>>();
const memory = new PartMemory<readonly Owner[]>();

/** What each part of a report belongs to, outer items before inner ones; a list is the same as long as nothing in it changes. */
export function ownersOf(report: Report): (part: ReportPart) => readonly Owner[] {
  const before = known.get(report);
  const owners = before ?? readOwners(report.items);
  if (!before) known.set(report, owners);
  return (part) => owners.get(part) ?? NONE;
}

/** JSON pointer of the innermost of a part's owners that a range stands in; empty where it stands in none. */
export function pathIn(owners: readonly Owner[], { start, end }: Range): string {
  return owners.findLast(({ said, range }) => !said || (range.start <= start && end <= range.end))?.type.path ?? '';
}

/** JSON pointer of the innermost item of a report that a place stands in; empty where it stands in none. */
export function pathAt(report: Report, { part, range }: Place): string {
  return pathIn(ownersOf(report)(part), range);
}

function readOwners(sections: readonly ReportItem[]): Map<ReportPart, readonly Owner[]> {
  const drafts = new Map<ReportPart, Owner[]>();
  const add = ({ type, found, items }: ReportItem, section: ItemType): void => {
    for (const part of found?.parts ?? []) {
      const owner = found!.as === 'heading' ? { type, section, range: { start: 0, end: part.text.length } } : { type, section, range: { start: found!.name.range.start, end: found!.value.range.end }, said: { start: found!.name.range.end, end: Math.max(found!.value.range.end, found!.lineEnd ?? 0) } };
      const owners = drafts.get(part);
      if (owners) owners.push(owner);
      else drafts.set(part, [owner]);
    }
    for (const item of items) add(item, section);
  };
  for (const item of sections) add(item, item.type);
  return new Map([...drafts].map(([part, owners]) => [part, memory.get(part, owners.flatMap(({ type, section, range, said }) => [type, section, range.start, range.end, said?.start, said?.end]), () => owners)]));
}
