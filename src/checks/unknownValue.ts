import { countryNames, PLACES_LIKE_COUNTRIES } from '../domain/countries.js';
import { misspeltValue } from '../domain/knownValue.js';
import { normaliseName } from '../domain/name.js';
import { labelNames } from '../report/labelNames.js';
import { Column } from '../report/lineage.js';
import { PartMemory } from '../report/perPart.js';
import { allItems, type Place, rangeOf, type Report } from '../report/report.js';
import type { FrontMatterKey, ItemType } from '../report/type/reportType.js';
import type { Check, Finding } from './check.js';
import { findItem } from './findItem.js';
import { ownFrontMatter } from './ownFrontMatter.js';
import { valuePieces } from './valuePieces.js';

/** Front-matter keys that also stand in the text, as labels with the same name: "Severity: High". */
const LABELS: ReadonlySet<string> = new Set(['tlp', 'severity']);

/** How many letters a value has to have for one of them to be a slip: four-letter words are too close to each other, unless there are few to choose from. */
const SHORTEST = 5;
const SHORTEST_OF_FEW = 4;

export const unknownValue: Check = {
  id: 'unknown-value',
  scope: 'report',
  description: 'A sector, country, TLP label or severity is one letter away from a known one.',
  rationale: `A misspelt sector or country is missing from every count and every search, and a misspelt TLP label protects nothing.
Only what is a single slip away from a known value is pointed out; any other text is your own and fine, and so are other spellings ("Defence"), plurals and lists.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Incident Details

- Sector: Retail, Helathcare
- Geography: Germny`,
      good: `## Incident Details

- Sector: Retail, Healthcare / Smart homes
- Geography: Germany and two others`,
    },
    {
      bad: `---
tlp: TLP:AMBR
---`,
      good: `---
tlp: TLP:AMBER
---`,
    },
  ],
  find: (report) => [...inFrontMatter(report), ...inItems(report), ...inLabels(report)],
  fixes: ({ place, path }, report) => {
    const value = meant(place.part.text.slice(place.range.start, place.range.end), expectationAt(report, path));
    return value === undefined ? [] : [{ title: `Change to '${value}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: value }] }];
  },
};

/** Whether this check tells of the value at a path. */
export function isUnknownValue(report: Report, path: string): boolean {
  return inFrontMatter(report).some((finding) => finding.path === path);
}

/** What values there are to mean. */
interface Expectation {
  readonly known: readonly string[];
  /** The fewest letters that a slip is told of. */
  readonly shortest: number;
}

/** What is expected in the place of an item or a front-matter key. */
function expectationAt(report: Report, path: string): Expectation {
  const type = findItem(report, path)?.item.type;
  const key = report.type.frontMatter.find(({ id }) => path === `/metadata/${id}`);
  return type ? ofItem(type) : key ? ofKey(key) : { known: withCountries(NO_CHOICES), shortest: SHORTEST };
}

function ofItem({ choices, values }: ItemType): Expectation {
  return { known: values === 'countries' ? withCountries(choices) : choices, shortest: SHORTEST };
}

function ofKey({ choices }: FrontMatterKey): Expectation {
  return { known: choices, shortest: SHORTEST_OF_FEW };
}

const NO_CHOICES: readonly string[] = [];
const countries = new WeakMap<readonly string[], readonly string[]>();

function withCountries(choices: readonly string[]): readonly string[] {
  const known = countries.get(choices) ?? [...choices, ...countryNames(), ...PLACES_LIKE_COUNTRIES];
  countries.set(choices, known);
  return known;
}

/** The value that was meant. */
function meant(text: string, { known, shortest }: Expectation): string | undefined {
  const value = misspeltValue(text, known, shortest);
  return PLACES_LIKE_COUNTRIES.includes(value ?? '') ? undefined : value;
}

/** The pieces of a value that are misspelt; of "Hospitalty and Travel", the whole rather than its halves. */
function toFindings(expectation: Expectation, place: Place, path: string): Finding[] {
  const source = place.part.text.slice(place.range.start, place.range.end);
  const slips = valuePieces(source).flatMap(({ text, range }) => {
    const value = meant(text, expectation);
    return value === undefined ? [] : [{ text, value, start: place.range.start + range.start, end: place.range.start + range.end }];
  });
  return slips.filter((one) => !slips.some((other) => other !== one && other.start <= one.start && other.end >= one.end)).map(({ text, value, start, end }) => ({
    message: `Unknown value '${text}', expected '${value}'`,
    place: { part: place.part, range: { start, end } },
    severity: 'warning',
    path,
  }));
}

const memories = new WeakMap<ItemType, PartMemory<readonly Finding[]>>();

/** Fields whose values are usually of a known set. What the schema does not accept is told by `invalid-value`. */
function inItems(report: Report): Finding[] {
  return [...allItems(report.items)].flatMap(({ type, state, found }) => {
    const isOpen = (type.choices.length > 0 || type.values === 'countries') && state === 'filled' && !report.violations.some(({ path }) => path === type.path);
    if (!isOpen || !found) return [];
    const memory = memories.get(type) ?? new PartMemory<readonly Finding[]>();
    memories.set(type, memory);
    const { part, range } = found.value;
    return memory.get(part, [range.start, range.end], () => toFindings(ofItem(type), found.value, type.path));
  });
}

function inLabels(report: Report): Finding[] {
  const keys = new Map(report.type.frontMatter.filter(({ id }) => LABELS.has(id)).map((key) => [normaliseName(key.title), key]));
  return labelled.of(report, [], [report.type], (part) => {
    const names = labelNames(part);
    const found = part.facts.entries.flatMap(({ label, range, answer }, index) => {
      const key = label && answer === 'value' ? keys.get(names[index]!) : undefined;
      return key ? toFindings(ofKey(key), { part, range }, `/metadata/${key.id}`) : [];
    });
    return found.length === 0 ? NONE : found;
  }).flat();
}

const NONE: readonly Finding[] = [];
const labelled = new Column<readonly Finding[]>();

function inFrontMatter(report: Report): Finding[] {
  const { ranges = new Map<string, Place['range']>() } = ownFrontMatter(report) ?? {};
  return [...ranges].flatMap(([pointer, range]) => {
    const isValue = LABELS.has(pointer.slice(1)) || /^\/affected\/countries(?:\/\d+)?$/u.test(pointer);
    return isValue && !ranges.has(`${pointer}/0`) ? toFindings(expectationAt(report, `/metadata${pointer}`), { part: report.parts[0]!, range }, `/metadata${pointer}`) : [];
  });
}
