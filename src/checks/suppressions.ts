import { type Place, rangeOf, type Report, type ReportPart } from '../report/report.js';
import type { SuppressedCheck, Suppression } from '../report/facts/sectionFacts.js';

/** A suppression, or one of the checks that it names, with where it stands. */
export interface Suppressor {
  readonly part: ReportPart;
  readonly suppression: Suppression;
  /** Nothing where it is about all checks. */
  readonly check?: SuppressedCheck;
}

/** By check; the first of several that say the same. */
type ByCheck = Map<string, Suppressor>;

const ALL = '';

/** Which comment suppresses a problem. Looked up by line, section and file, so that many comments cost no more than their number. */
export class Suppressions {
  readonly all: readonly Suppressor[];
  readonly #file: ByCheck = new Map();
  readonly #sections = new Map<ReportPart, ByCheck>();
  /** By the offset of the line's start in the text. */
  readonly #lines = new Map<number, { readonly end: number; readonly checks: ByCheck }>();
  readonly #lineStarts: readonly number[];
  #enclosing: ReadonlyMap<ReportPart, ReportPart> | undefined;
  readonly #parts: readonly ReportPart[];

  constructor({ parts }: Report) {
    this.#parts = parts;
    this.all = parts.flatMap((part, index) => (part.facts.suppressions.length === 0 ? [] : part.facts.suppressions.flatMap((suppression) => {
      const suppressors: Suppressor[] = suppression.checks.length > 0 ? suppression.checks.map((check) => ({ part, suppression, check })) : [{ part, suppression }];
      const target = this.#target(suppression, part, parts[index + 1]);
      for (const suppressor of suppressors) {
        const id = suppressor.check?.id ?? ALL;
        if (target && !target.has(id)) target.set(id, suppressor);
      }
      return suppressors;
    })));
    this.#lineStarts = [...this.#lines.keys()].sort((a, b) => a - b);
  }

  /** What suppresses a problem of a check at a place: the narrowest comment that does; only such as name the check where `byName` says so. */
  find(check: string, place: Place, byName = false): Suppressor | undefined {
    if (this.all.length === 0) return undefined;
    const named = (found: ByCheck | undefined): Suppressor | undefined => found?.get(check) ?? (byName ? undefined : found?.get(ALL));
    const onLine = named(this.#onLine(rangeOf(place).start));
    if (onLine) return onLine;
    for (let part: ReportPart | undefined = place.part; part; part = (this.#enclosing ??= enclosingParts(this.#parts)).get(part)) {
      const inSection = named(this.#sections.get(part));
      if (inSection) return inSection;
    }
    return named(this.#file);
  }

  #target({ scope, line }: Suppression, part: ReportPart, next: ReportPart | undefined): ByCheck | undefined {
    if (scope === undefined) return undefined;
    if (scope === 'file') return this.#file;
    if (scope === 'section') return entryOf(this.#sections, part);
    const { start, end } = line ? rangeOf({ part, range: line }) : { start: next?.start ?? -1, end: next ? next.start + /^[^\r\n]*/u.exec(next.text)![0].length : -1 };
    const known = this.#lines.get(start) ?? { end, checks: new Map<string, Suppressor>() };
    this.#lines.set(start, known);
    return known.checks;
  }

  #onLine(offset: number): ByCheck | undefined {
    let low = -1;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines.get(this.#lineStarts[low] ?? -1);
    return line && offset <= line.end ? line.checks : undefined;
  }
}

function entryOf<K>(map: Map<K, ByCheck>, key: K): ByCheck {
  const known = map.get(key);
  if (known) return known;
  const added: ByCheck = new Map();
  map.set(key, added);
  return added;
}

/** Of each part, the part of the section around it. */
function enclosingParts(parts: readonly ReportPart[]): Map<ReportPart, ReportPart> {
  const enclosing = new Map<ReportPart, ReportPart>();
  let open: ReportPart[] = [];
  for (const part of parts) {
    const depth = part.facts.heading?.depth;
    if (depth === undefined) continue;
    open = open.filter(({ facts }) => facts.heading!.depth < depth);
    const around = open.at(-1);
    if (around) enclosing.set(part, around);
    open.push(part);
  }
  return enclosing;
}
