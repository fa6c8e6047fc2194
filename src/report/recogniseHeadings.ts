import { normaliseName, withoutSuffix } from '../domain/name.js';
import { slipsBetween } from '../domain/nearMiss.js';
import type { Work } from '../domain/work.js';
import { splitTitle } from './detectReport.js';
import { Column, type Lineage } from './lineage.js';
import { perPart } from './perPart.js';
import type { RecognisedHeading, ReportPart } from './report.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** What the headings of a report are, and which expected items each of its parts belongs to; parts are given by their index. */
export interface Recognition {
  /** The part of the title, where there is one. */
  readonly titleAt?: number;
  readonly headings: readonly (Omit<RecognisedHeading, 'part'> & { readonly at: number })[];
  /** The items that each part stands in, outermost first; none for a part outside all of them. */
  readonly owners: readonly (readonly ItemType[])[];
}

interface Candidate {
  readonly part: ReportPart;
  readonly at: number;
  readonly depth: number;
  readonly name: string;
  /** The name without a suffix in brackets. */
  readonly bare: string;
}

/** An item whose part of the text is still open. */
interface Owner {
  readonly type: ItemType;
  /** As its heading is written: what is deeper belongs to it. */
  readonly depth: number;
  readonly expectedDepth: number;
}

interface Match extends Omit<RecognisedHeading, 'part'> {
  /** The open items that it stands in. */
  readonly within: readonly Owner[];
}

const headings = new Column<string>();

/** Finds the expected items among the headings of one report: by name and alias first, then those that are only misspelt. */
export function* recogniseHeadings(lineage: Lineage, parts: readonly ReportPart[], type: ReportType): Work<Recognition> {
  const told = yield* headings.read(lineage, parts, [], [], ({ facts: { heading } }) => (heading ? `${heading.depth} ${heading.text}` : ''));
  return lineage.sum(headings, [told, type], () => recognise(parts, type));
}

function recognise(parts: readonly ReportPart[], type: ReportType): Recognition {
  const all = parts.flatMap((part, at) => (part.facts.heading ? [{ part, at, depth: part.facts.heading.depth, ...nameOf(part) }] : []));
  const title = findTitle(all, type);
  const candidates = title ? all.slice(all.indexOf(title) + 1) : all;
  const depth = sectionDepth(candidates, type, (title?.depth ?? 1) + 1);
  return { ...(title && { titleAt: title.at }), ...new HeadingReader(type, depth, candidates).read(parts.length) };
}

const nameOf = perPart((part: ReportPart): Pick<Candidate, 'name' | 'bare'> => {
  const name = normaliseName(part.facts.heading!.text);
  return { name, bare: withoutSuffix(name) };
});

/** The items whose names a heading's is only a few slips away from. */
const nearItems = perPart((part: ReportPart, type: ReportType): readonly { readonly item: ItemType; readonly slips: number }[] => {
  const { bare } = nameOf(part);
  return type.items.flatMap((section) => [section, ...section.items]).flatMap((item) => {
    const slips = slipsBetween(bare, withoutSuffix(item.name));
    return slips === undefined ? [] : [{ item, slips }];
  });
});

function findTitle(headings: readonly Candidate[], type: ReportType): Candidate | undefined {
  const top = headings.filter(({ depth }) => depth === 1);
  return top.find(({ part }) => isNamedTitle(part, type)) ?? top.find((heading) => !type.items.some((item) => isNamed(item, heading)));
}

/** The parts of each report in a text, by which of them are titled as one: a second "Incident Report: ..." begins another one. What stands before the first belongs to it. */
export function splitReports(parts: readonly ReportPart[], titles: readonly boolean[]): (readonly ReportPart[])[] {
  const starts = titles.flatMap((isTitle, index) => (isTitle ? [index] : [])).slice(1);
  return [0, ...starts].map((start, index) => parts.slice(start, starts[index]));
}

/** Whether a part begins a report of a type. */
export function isNamedTitle({ facts: { heading } }: ReportPart, type: ReportType): boolean {
  return heading?.depth === 1 && splitTitle(heading.text, type.title) !== undefined;
}

/** The depth at which most sections stand: people start them at H1 or H3 too, and only one that differs from its neighbours is wrong. */
function sectionDepth(candidates: readonly Candidate[], type: ReportType, usual: number): number {
  const sectionsAt = new Map<number, Set<ItemType>>();
  for (const candidate of candidates) {
    const { depth } = candidate;
    const section = type.items.find((item) => isNamed(item, candidate));
    if (section) sectionsAt.set(depth, (sectionsAt.get(depth) ?? new Set()).add(section));
  }
  const count = (depth: number): number => sectionsAt.get(depth)?.size ?? 0;
  return [...sectionsAt.keys()].reduce((best, depth) => (count(depth) > count(best) ? depth : best), usual);
}

/** "Response Timeline" is a "Timeline": in English, the last words say what a thing is. */
function isEnding({ endings }: ItemType, { bare }: Candidate): boolean {
  return endings.some((ending) => bare === ending || bare.endsWith(` ${ending}`));
}

function isNamed(item: ItemType, { name, bare }: Pick<Candidate, 'name' | 'bare'>): boolean {
  return item.names.has(name) || item.names.has(bare);
}

/** By its title, and no alias. */
function titled(item: ItemType): (candidate: Candidate) => boolean {
  const forms: ReadonlySet<string> = new Set([item.name, withoutSuffix(item.name)]);
  return ({ name, bare }) => forms.has(name) || forms.has(bare);
}

const NONE: readonly ItemType[] = [];

class HeadingReader {
  readonly #type: ReportType;
  readonly #depth: number;
  readonly #candidates: readonly Candidate[];
  readonly #headings: Recognition['headings'][number][] = [];
  readonly #found = new Set<ItemType>();
  #stack: readonly Owner[] = [];
  /** All names that headings have, so that what stands somewhere is not looked for among the misspelt. */
  readonly #present: ReadonlySet<string>;
  /** The one name by which a section goes in this text, so that "Overview" beside "Executive Summary" is no second summary. */
  readonly #sectionNames: ReadonlyMap<ItemType, string>;

  constructor(type: ReportType, depth: number, candidates: readonly Candidate[]) {
    this.#type = type;
    this.#depth = depth;
    this.#candidates = candidates;
    this.#present = new Set(candidates.flatMap(({ name, bare }) => (bare === name ? name : [name, bare])));
    this.#sectionNames = this.#nameSections();
  }

  read(count: number): Pick<Recognition, 'headings' | 'owners'> {
    const owners: (readonly ItemType[])[] = Array.from({ length: count }, () => NONE);
    for (const heading of this.#candidates) {
      const { at, depth } = heading;
      const found = this.#recognise(heading);
      this.#stack = found ? [...found.within, { type: found.type, depth, expectedDepth: found.expectedDepth }] : this.#stack.filter((owner) => owner.depth < depth);
      if (found) this.#headings.push({ at, type: found.type, misspelt: found.misspelt, expectedDepth: found.expectedDepth });
      if (found) this.#found.add(found.type);
      owners[at] = this.#stack.map((owner) => owner.type);
    }
    return { headings: this.#headings, owners };
  }

  #nameSections(): Map<ItemType, string> {
    const names = new Map<ItemType, string>();
    const level = this.#candidates.filter(({ depth }) => depth <= this.#depth);
    for (const section of this.#type.items) {
      const isTitled = titled(section);
      const byTitle = level.find(isTitled) ?? this.#candidates.find((candidate) => isTitled(candidate) && !this.#isInside(candidate));
      const found = byTitle ?? level.find((candidate) => isNamed(section, candidate)) ?? level.find((candidate) => isEnding(section, candidate) && !this.#isExpected(candidate));
      if (found) names.set(section, found.bare);
    }
    return names;
  }

  /** The name of a section, or of a subsection that somebody has raised to a section's level. */
  #isExpected(candidate: Candidate): boolean {
    return this.#type.items.some((section) => isNamed(section, candidate) || section.items.some((item) => item.form === 'subsection' && isNamed(item, candidate)));
  }

  /** A name that is also expected inside of some section is read as that where it stands deeper. */
  #isInside(candidate: Candidate): boolean {
    return this.#type.items.some((section) => section.items.some((item) => isNamed(item, candidate)));
  }

  #recognise(heading: Candidate): Match | undefined {
    if (heading.depth <= this.#depth) return this.#asSection(heading) ?? this.#asInner(heading, 'subsection') ?? this.#asTypo(heading);
    return this.#asInner(heading) ?? this.#asSection(heading) ?? this.#asTypo(heading);
  }

  #asSection({ bare }: Candidate): Match | undefined {
    const type = this.#type.items.find((section) => this.#sectionNames.get(section) === bare);
    return type && { type, misspelt: false, expectedDepth: this.#depth, within: [] };
  }

  /** An item that belongs into the innermost open item, or into one around it. */
  #asInner(heading: Candidate, form?: ItemType['form']): Match | undefined {
    const { depth } = heading;
    for (let index = this.#stack.length - 1; index >= 0; index -= 1) {
      const owner = this.#stack[index]!;
      const type = owner.type.items.find((item) => (form === undefined || (item.form === form && !this.#found.has(item))) && isNamed(item, heading));
      if (!type) continue;
      // A field written as a heading stands at whatever depth its author likes.
      const expectedDepth = type.form === 'field' && depth > owner.depth ? depth : owner.expectedDepth + 1;
      return { type, misspelt: false, expectedDepth, within: this.#stack.slice(0, index + 1) };
    }
    return undefined;
  }

  #asTypo({ part, depth }: Candidate): Match | undefined {
    const isSection = depth <= this.#depth;
    const missing = (item: ItemType): boolean => (isSection ? this.#type.items.includes(item) && !this.#sectionNames.has(item) : item.form === 'subsection' && !this.#isHeaded(item) && (this.#stack[0]?.type.items.includes(item) ?? false));
    const near = nearItems(part, this.#type).filter(({ item }) => missing(item));
    const type = near.find(({ slips }) => near.every((other) => slips <= other.slips))?.item;
    if (!type || this.#found.has(type)) return undefined;
    return { type, misspelt: true, expectedDepth: this.#depth + (isSection ? 0 : 1), within: isSection ? [] : this.#stack.slice(0, 1) };
  }

  #isHeaded(item: ItemType): boolean {
    return this.#present.has(item.name) || this.#present.has(withoutSuffix(item.name));
  }
}
