import { finish, type Work } from '../domain/work.js';
import type { Report, ReportPart } from './report.js';

/** How many parts at the start and at the end are the same in two versions. */
interface Extent {
  readonly head: number;
  readonly tail: number;
}

/** What a column was in the version before, and what it was made of. */
interface Version {
  readonly parts: readonly ReportPart[];
  readonly beside: readonly (readonly unknown[])[];
  readonly shared: readonly unknown[];
  readonly made: readonly unknown[];
}

/** The versions of one report, each of which takes over from the one before what is the same in both. */
export class Lineage {
  readonly #columns = new Map<object, Version>();
  #extent: (Extent & { readonly now: readonly ReportPart[]; readonly then: readonly ReportPart[] }) | undefined;
  readonly #sums = new Map<object, { readonly by: readonly unknown[]; readonly made: unknown }>();

  versionOf(column: object): Version | undefined {
    return this.#columns.get(column);
  }

  keep(column: object, version: Version): void {
    this.#columns.set(column, version);
  }

  /** How many parts two versions begin and end with alike; most columns ask about the same two. */
  extentOf(now: readonly ReportPart[], then: readonly ReportPart[]): Extent {
    if (this.#extent?.now !== now || this.#extent.then !== then) {
      this.#extent = { now, then, ...extentOf(now, then) };
    }
    return this.#extent;
  }

  /** What is made of several columns, again only where one of them is another. */
  sum<Made>(of: object, by: readonly unknown[], make: () => Made): Made {
    const before = this.#sums.get(of);
    if (before && isSame(before.by, by)) return before.made as Made;
    const made = make();
    this.#sums.set(of, { by, made });
    return made;
  }
}

const lineages = new WeakMap<Report, Lineage>();

/** The lineage that a report is of; of one that is read once, its own. */
export function lineageOf(report: Report): Lineage {
  const known = lineages.get(report) ?? new Lineage();
  lineages.set(report, known);
  return known;
}

export function setLineage(report: Report, lineage: Lineage): void {
  lineages.set(report, lineage);
}

/**
 * Something of each of a report's own parts. At a key, one part is another and the rest is taken over without a look at it: most of
 * what a key costs is the memory that it touches. A column in which nothing is another is the same list.
 */
export class Column<Made> {
  /** `beside` are columns, and `shared` whatever else it is made of; both are compared by identity. */
  *read(lineage: Lineage, parts: readonly ReportPart[], beside: readonly (readonly unknown[])[], shared: readonly unknown[], make: (part: ReportPart, index: number) => Made): Work<readonly Made[]> {
    const known = lineage.versionOf(this);
    const before = known && isSame(known.shared, shared) ? known : { parts: [], beside: [], shared, made: [] };
    const [now, then] = [[parts, ...beside], [before.parts, ...before.beside]];
    const ofParts = lineage.extentOf(parts, before.parts);
    const head = beside.reduce((limit, column, index) => sameAtStart(column, before.beside[index] ?? [], limit), ofParts.head);
    const tail = beside.reduce((limit, column, index) => sameAtEnd(column, before.beside[index] ?? [], limit), Math.min(ofParts.tail, parts.length - head, before.parts.length - head));
    const end = parts.length - tail;
    const isAligned = parts.length === before.parts.length;
    const fresh: Made[] = [];
    let isAnother = known?.made.length !== parts.length || known !== before;
    for (let at = head; at < end; at += 1) {
      const one = isAligned && now.every((column, index) => column[at] === then[index]![at]) ? (before.made[at] as Made) : make(parts[at]!, at);
      if (!isAnother && one !== known!.made[at]) isAnother = true;
      fresh.push(one);
      yield;
    }
    const made = isAnother ? settled(known?.made, [...before.made.slice(0, head), ...fresh, ...before.made.slice(before.made.length - tail)]) : known!.made;
    lineage.keep(this, { parts, beside, shared, made });
    return made as readonly Made[];
  }

  /** The same of a report that has been read, in one go. */
  of(report: Report, beside: readonly (readonly unknown[])[], shared: readonly unknown[], make: (part: ReportPart, index: number) => Made): readonly Made[] {
    return finish(this.read(lineageOf(report), report.own, beside, shared, make));
  }
}

/** How many things two lists begin and end with alike. */
export function extentOf(one: readonly unknown[], other: readonly unknown[]): Extent {
  const most = Math.min(one.length, other.length);
  const head = sameAtStart(one, other, most);
  return { head, tail: sameAtEnd(one, other, most - head) };
}

function settled(before: readonly unknown[] | undefined, made: readonly unknown[]): readonly unknown[] {
  return before && isSame(before, made) ? before : made;
}

/** How many things two lists begin with alike, up to a limit. */
function sameAtStart(one: readonly unknown[], other: readonly unknown[], limit: number): number {
  if (one === other) return limit;
  let same = 0;
  while (same < limit && one[same] === other[same]) same += 1;
  return same;
}

/** The same of their ends. */
function sameAtEnd(one: readonly unknown[], other: readonly unknown[], limit: number): number {
  if (one === other) return limit;
  let same = 0;
  while (same < limit && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return same;
}

/** Whether two lists hold the same things. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
