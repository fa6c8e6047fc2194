import type { Range } from '../domain/range.js';
import { PartMemory } from './perPart.js';
import type { Place, Report, ReportItem, ReportPart } from './report.js';
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
const known = new WeakMap<Report, ReadonlyMap<ReportPart, readonly Owner[]>>();
const memory = new PartMemory<readonly Owner[]>();

/** What each part of a report belongs to, outer items before inner ones; a list is the same as long as nothing in it changes. */
export function ownersOf(report: Report): (part: ReportPart) => readonly Owner[] {
  const before = known.get(report);
  const owners = before ?? readOwners(report.items);
  if (!before) known.set(report, owners);
  return (part) => owners.get(part) ?? NONE;
}

const columns = new WeakMap<Report, readonly (readonly Owner[])[]>();

/** What each of a report's own parts belongs to. */
export function ownerColumn(report: Report): readonly (readonly Owner[])[] {
  const before = columns.get(report);
  if (before) return before;
  const column = report.own.map(ownersOf(report));
  columns.set(report, column);
  return column;
}

/** JSON pointer of the innermost of a part's owners that a range stands in; empty where it stands in none. */
export function pathIn(owners: readonly Owner[], { start, end }: Range): string {
  return owners.findLast(({ range }) => !range || (range.start <= start && end <= range.end))?.type.path ?? '';
}

/** JSON pointer of the innermost item of a report that a place stands in; empty where it stands in none. */
export function pathAt(report: Report, { part, range }: Place): string {
  return pathIn(ownersOf(report)(part), range);
}

function readOwners(sections: readonly ReportItem[]): ReadonlyMap<ReportPart, readonly Owner[]> {
  const owners = new Map<ReportPart, readonly Owner[]>();
  const labelled = new Set<ReportPart>();
  const add = (item: ReportItem, around: readonly Owner[]): void => {
    const { type, found } = item;
    const section = around[0]?.section ?? type;
    const own = ownersBy(type, section, around);
    for (const part of found?.parts ?? []) {
      if (found!.as === 'label') labelled.add(part);
      const outer = owners.get(part);
      if (found!.as === 'heading' && (outer ?? NONE) === around) owners.set(part, own);
      else owners.set(part, [...(outer ?? NONE), found!.as === 'heading' ? own.at(-1)! : labelOwner(item, section)]);
    }
    for (const inner of item.items) add(inner, found?.as === 'heading' ? own : around);
  };
  for (const section of sections) add(section, NONE);
  for (const part of labelled) {
    const own = owners.get(part)!;
    owners.set(part, memory.get(part, own.flatMap(({ type, range, said }) => [type, range?.start, range?.end, said?.start, said?.end]), () => own));
  }
  return owners;
}

function labelOwner({ type, found }: ReportItem, section: ItemType): Owner {
  const { name, value, lineEnd = 0 } = found!;
  return { type, section, range: { start: name.range.start, end: value.range.end }, said: { start: name.range.end, end: Math.max(value.range.end, lineEnd) } };
}

const lists = new WeakMap<ItemType, { readonly around: readonly Owner[]; readonly own: readonly Owner[] }>();

/** What is in an item that stands under its own heading: the same list for all of its parts. */
function ownersBy(type: ItemType, section: ItemType, around: readonly Owner[]): readonly Owner[] {
  const before = lists.get(type);
  if (before?.around === around) return before.own;
  const own = [...around, { type, section }];
  lists.set(type, { around, own });
  return own;
}
