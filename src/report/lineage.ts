import { finish, type Work } from '../domain/work.js';
import type { Report, ReportPart } from './report.js';

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
  readonly #sums = new Map<object, { readonly by: readonly unknown[]; readonly made: unknown }>();

  versionOf(column: object): Version | undefined {
    return this.#columns.get(column);
  }

  keep(column: object, version: Version): void {
    this.#columns.set(column, version);
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
    const before = known && isSame(known.shared, shared) ? known : undefined;
    const isKept = (at: number, was: number): boolean => before !== undefined && parts[at] === before.parts[was] && beside.every((column, index) => column[at] === before.beside[index]![was]);
    const most = before ? Math.min(parts.length, before.parts.length) : 0;
    let head = 0;
    while (head < most && isKept(head, head)) head += 1;
    const moved = (before?.parts.length ?? 0) - parts.length;
    let end = parts.length;
    while (end > parts.length - most + head && isKept(end - 1, end - 1 + moved)) end -= 1;
    const made = before ? (before.made.slice(0, head) as Made[]) : [];
    for (let at = head; at < end; at += 1) {
      made.push(moved === 0 && isKept(at, at) ? (before!.made[at] as Made) : make(parts[at]!, at));
      yield;
    }
    for (let at = end; at < parts.length; at += 1) made.push(before!.made[at + moved] as Made);
    const result = known && isSame(known.made, made) ? (known.made as readonly Made[]) : made;
    lineage.keep(this, { parts, beside, shared, made: result });
    return result;
  }

  /** The same of a report that has been read, in one go. */
  of(report: Report, beside: readonly (readonly unknown[])[], shared: readonly unknown[], make: (part: ReportPart, index: number) => Made): readonly Made[] {
    return finish(this.read(lineageOf(report), report.own, beside, shared, make));
  }
}

/** Whether two lists hold the same things. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
