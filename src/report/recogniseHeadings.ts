import { normaliseName, withoutSuffix } from '../domain/name.js';
import { nearMiss } from '../domain/nearMiss.js';
import { splitTitle } from './detectReport.js';
import type { RecognisedHeading, ReportPart } from './report.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** What the headings of a text are, and which expected items each part belongs to. */
export interface Recognition {
  /** The part of the title, where there is one. */
  readonly title?: ReportPart;
  readonly headings: readonly RecognisedHeading[];
  /** The items that the parts stand in, outermost first; nothing for a part outside all of them. */
  readonly owners: ReadonlyMap<ReportPart, readonly ItemType[]>;
}

interface Candidate {
  readonly part: ReportPart;
  readonly depth: number;
  readonly name: string;
}

interface Owner {
  readonly type: ItemType;
  readonly depth: number;
}

/** Finds the expected items among the headings: by name and alias first, then those that are only misspelt. */
export function recogniseHeadings(parts: readonly ReportPart[], type: ReportType): Recognition {
  const title = findTitle(parts, type);
  const candidates = parts.slice(title ? parts.indexOf(title) + 1 : 0, endOfReport(parts, title, type)).flatMap(candidate);
  const depth = sectionDepth(candidates, type, (title?.facts.heading?.depth ?? 1) + 1);
  return { ...(title && { title }), ...new HeadingReader(type, depth, candidates).read() };
}

function candidate(part: ReportPart): Candidate[] {
  const heading = part.facts.heading;
  return heading ? [{ part, depth: heading.depth, name: normaliseName(heading.text) }] : [];
}

function findTitle(parts: readonly ReportPart[], type: ReportType): ReportPart | undefined {
  const top = parts.filter(({ facts }) => facts.heading?.depth === 1);
  const named = top.find(({ facts }) => splitTitle(facts.heading!.text, type.title) !== undefined);
  return named ?? top.find((part) => !type.items.some((item) => isNamed(item, normaliseName(part.facts.heading!.text))));
}

/** A second "Incident Report: ..." begins another report; what follows it is not this one's. */
function endOfReport(parts: readonly ReportPart[], title: ReportPart | undefined, type: ReportType): number {
  const next = parts.findIndex((part, index) => {
    const heading = part.facts.heading;
    return title && index > parts.indexOf(title) && heading?.depth === 1 && splitTitle(heading.text, type.title) !== undefined;
  });
  return next < 0 ? parts.length : next;
}

/** The depth at which most sections stand: people start them at H1 or H3 too, and only one that differs from its neighbours is wrong. */
function sectionDepth(candidates: readonly Candidate[], type: ReportType, usual: number): number {
  const sectionsAt = new Map<number, Set<ItemType>>();
  for (const { depth, name } of candidates) {
    const section = type.items.find((item) => isNamed(item, name));
    if (section) sectionsAt.set(depth, (sectionsAt.get(depth) ?? new Set()).add(section));
  }
  const count = (depth: number): number => sectionsAt.get(depth)?.size ?? 0;
  return [...sectionsAt.keys()].reduce((best, depth) => (count(depth) > count(best) ? depth : best), usual);
}

function isNamed(item: ItemType, name: string): boolean {
  return item.names.has(name) || item.names.has(withoutSuffix(name));
}

function isTitled(item: ItemType, name: string): boolean {
  const title = normaliseName(item.title);
  return [name, withoutSuffix(name)].some((form) => form === title || form === withoutSuffix(title));
}

class HeadingReader {
  readonly #type: ReportType;
  readonly #depth: number;
  readonly #candidates: readonly Candidate[];
  readonly #headings: RecognisedHeading[] = [];
  readonly #owners = new Map<ReportPart, readonly ItemType[]>();
  #stack: Owner[] = [];
  /** The one name by which a section goes in this text, so that "Overview" beside "Executive Summary" is no second summary. */
  readonly #sectionNames: ReadonlyMap<ItemType, string>;

  constructor(type: ReportType, depth: number, candidates: readonly Candidate[]) {
    this.#type = type;
    this.#depth = depth;
    this.#candidates = candidates;
    this.#sectionNames = this.#nameSections();
  }

  read(): Pick<Recognition, 'headings' | 'owners'> {
    for (const heading of this.#candidates) {
      const found = this.#recognise(heading);
      const depth = found?.expectedDepth ?? heading.depth;
      this.#stack = this.#stack.filter((owner) => owner.depth < depth);
      if (depth <= this.#depth) this.#stack = [];
      if (found) {
        this.#headings.push(found);
        this.#stack.push({ type: found.type, depth });
      }
      this.#owners.set(heading.part, this.#stack.map((owner) => owner.type));
    }
    return { headings: this.#headings, owners: this.#owners };
  }

  #nameSections(): Map<ItemType, string> {
    const names = new Map<ItemType, string>();
    const level = this.#candidates.filter(({ depth }) => depth <= this.#depth);
    for (const section of this.#type.items) {
      const titled = level.find(({ name }) => isTitled(section, name)) ?? this.#candidates.find(({ name }) => isTitled(section, name) && !this.#isInside(name));
      const found = titled ?? level.find(({ name }) => isNamed(section, name));
      if (found) names.set(section, withoutSuffix(found.name));
    }
    return names;
  }

  /** A name that is also expected inside of some section is read as that where it stands deeper. */
  #isInside(name: string): boolean {
    return this.#type.items.some((section) => section.items.some((item) => isNamed(item, name)));
  }

  #recognise(heading: Candidate): RecognisedHeading | undefined {
    if (heading.depth <= this.#depth) return this.#asSection(heading) ?? this.#asInner(heading, 'subsection') ?? this.#asTypo(heading);
    return this.#asInner(heading) ?? this.#asSection(heading) ?? this.#asTypo(heading);
  }

  #asSection({ part, name }: Candidate): RecognisedHeading | undefined {
    const bare = withoutSuffix(name);
    const type = this.#type.items.find((section) => this.#sectionNames.get(section) === bare);
    return type && { part, type, misspelt: false, expectedDepth: this.#depth };
  }

  /** An item that belongs into the innermost open item, or into one around it. */
  #asInner({ part, depth, name }: Candidate, form?: ItemType['form']): RecognisedHeading | undefined {
    for (const owner of [...this.#stack].reverse()) {
      const type = owner.type.items.find((item) => (form === undefined || item.form === form) && isNamed(item, name));
      if (!type) continue;
      // A field written as a heading stands at whatever depth its author likes.
      const expectedDepth = type.form === 'field' && depth > owner.depth ? depth : owner.depth + 1;
      return { part, type, misspelt: false, expectedDepth };
    }
    return undefined;
  }

  #asTypo({ part, depth, name }: Candidate): RecognisedHeading | undefined {
    const missing = depth <= this.#depth ? this.#type.items.filter((section) => !this.#sectionNames.has(section)) : (this.#stack[0]?.type.items ?? []).filter((item) => item.form === 'subsection' && !this.#isHeaded(item));
    const type = nearMiss(withoutSuffix(name), missing.map((item) => [withoutSuffix(normaliseName(item.title)), item]));
    if (!type || this.#headings.some((found) => found.type === type)) return undefined;
    return { part, type, misspelt: true, expectedDepth: depth <= this.#depth ? this.#depth : this.#depth + 1 };
  }

  #isHeaded(item: ItemType): boolean {
    return this.#candidates.some(({ name }) => isTitled(item, name));
  }
}
