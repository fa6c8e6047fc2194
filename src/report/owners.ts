import type { Range } from '../domain/range.js';
import { lineageOf } from './lineage.js';
import { PartMemory } from './perPart.js';
import { allItems, type Place, type Report, type ReportItem, type ReportPart } from './report.js';
import type { ItemType } from './type/reportType.js';

/** An item of a report that a part belongs to, with all that stands in it or with a stretch of it. */
export interface Owner {
  readonly type: ItemType;
  /** The section that it is, or stands in. */
  readonly section: ItemType;
  /** Of a label: where it stands in the part, relative to that, up to the end of its value. */
  readonly range?: Range;
  /** Of a label: where what it says begins, and where its line ends. */
  readonly said?: Range;
}

const NONE: readonly Owner[] = [];
const types = new WeakMap<Report['items'], readonly (readonly ItemType[])[]>();
const known = new WeakMap<Report['items'], readonly (readonly Owner[])[]>();
const memory = new PartMemory<readonly Owner[]>();

/** Tells under which headings of its items each part of a report stands. */
export function setOwnerTypes(items: Report['items'], ofParts: readonly (readonly ItemType[])[]): void {
  types.set(items, ofParts);
}

/** What each of a report's own parts belongs to, outer items before inner ones; a list is the same as long as nothing in it changes. */
export function ownerColumn(report: Report): readonly (readonly Owner[])[] {
  const before = known.get(report.items);
  if (before) return before;
  const column = readOwners(report);
  known.set(report.items, column);
  return column;
}

/** What a part of a report belongs to. */
export function ownersOf(report: Report): (part: ReportPart) => readonly Owner[] {
  return (part) => ownerColumn(report)[report.own.indexOf(part)] ?? NONE;
}

/** JSON pointer of the innermost of a part's owners that a range stands in; empty where it stands in none. */
export function pathIn(owners: readonly Owner[], { start, end }: Range): string {
  return owners.findLast(({ range }) => !range || (range.start <= start && end <= range.end))?.type.path ?? '';
}

/** JSON pointer of the innermost item of a report that a place stands in; empty where it stands in none. */
export function pathAt(report: Report, { part, range }: Place): string {
  return pathIn(ownersOf(report)(part), range);
}

function readOwners(report: Report): readonly (readonly Owner[])[] {
  const ofHeadings = types.get(report.items) ?? [];
  const column = lineageOf(report).sum(types, [ofHeadings], () => ofHeadings.map((list) => list.reduce(ownersBy, NONE)));
  const labels = labelOwners(report.items);
  if (labels.size === 0) return column;
  const ranks = new Map([...allItems(report.items)].map(({ type }, rank) => [type, rank]));
  const patched = [...column];
  for (const [part, own] of labels) {
    const at = report.own.indexOf(part);
    const owners = [...(column[at] ?? NONE), ...own].sort((a, b) => ranks.get(a.type)! - ranks.get(b.type)!);
    patched[at] = memory.get(part, owners.flatMap(({ type, range, said }) => [type, range?.start, range?.end, said?.start, said?.end]), () => owners);
  }
  return patched;
}

function labelOwners(sections: readonly ReportItem[]): Map<ReportPart, Owner[]> {
  const owners = new Map<ReportPart, Owner[]>();
  for (const section of sections) {
    for (const item of allItems([section])) {
      if (item.found?.as !== 'label') continue;
      const { part } = item.found.value;
      owners.set(part, [...(owners.get(part) ?? NONE), labelOwner(item, section.type)]);
    }
  }
  return owners;
}

function labelOwner({ type, found }: ReportItem, section: ItemType): Owner {
  const { name, value, lineEnd = 0 } = found!;
  return { type, section, range: { start: name.range.start, end: value.range.end }, said: { start: name.range.end, end: Math.max(value.range.end, lineEnd) } };
}

const lists = new WeakMap<ItemType, { readonly around: readonly Owner[]; readonly own: readonly Owner[] }>();

/** What is in an item that stands under its own heading: the same list for all of its parts. */
function ownersBy(around: readonly Owner[], type: ItemType): readonly Owner[] {
  const before = lists.get(type);
  if (before?.around === around) return before.own;
  const own = [...around, { type, section: around[0]?.section ?? type }];
  lists.set(type, { around, own });
  return own;
}
