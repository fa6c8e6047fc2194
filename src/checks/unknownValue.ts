import { countryNames, PLACES_LIKE_COUNTRIES } from '../domain/countries.js';
import { misspeltValue } from '../domain/knownValue.js';
import { normaliseName } from '../domain/name.js';
import { allItems, type Place, rangeOf, type Report } from '../report/report.js';
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
    const value = expected(place.part.text.slice(place.range.start, place.range.end), report, path);
    return value === undefined ? [] : [{ title: `Change to '${value}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: value }] }];
  },
};

/** Whether this check tells of the value at a path. */
export function isUnknownValue(report: Report, path: string): boolean {
  return inFrontMatter(report).some((finding) => finding.path === path);
}

/** The value that was meant in the place of a text, of an item or a front-matter key. */
function expected(text: string, report: Report, path: string): string | undefined {
  const type = findItem(report, path)?.item.type;
  const key = report.type.frontMatter.find(({ id }) => path === `/metadata/${id}`);
  const choices = type?.choices ?? key?.choices ?? [];
  const isCountry = type ? type.values === 'countries' : !key;
  const known = isCountry ? [...choices, ...countryNames(), ...PLACES_LIKE_COUNTRIES] : choices;
  const value = misspeltValue(text, known, key ? SHORTEST_OF_FEW : SHORTEST);
  return PLACES_LIKE_COUNTRIES.includes(value ?? '') ? undefined : value;
}

/** The pieces of a value that are misspelt; of "Hospitalty and Travel", the whole rather than its halves. */
function toFindings(report: Report, place: Place, path: string): Finding[] {
  const source = place.part.text.slice(place.range.start, place.range.end);
  const slips = valuePieces(source).flatMap(({ text, range }) => {
    const value = expected(text, report, path);
    return value === undefined ? [] : [{ text, value, start: place.range.start + range.start, end: place.range.start + range.end }];
  });
  return slips.filter((one) => !slips.some((other) => other !== one && other.start <= one.start && other.end >= one.end)).map(({ text, value, start, end }) => ({
    message: `Unknown value '${text}', expected '${value}'`,
    place: { part: place.part, range: { start, end } },
    severity: 'warning',
    path,
  }));
}

/** Fields whose values are usually of a known set. What the schema does not accept is told by `invalid-value`. */
function inItems(report: Report): Finding[] {
  return [...allItems(report.items)].flatMap(({ type, state, found }) => {
    const isOpen = (type.choices.length > 0 || type.values) && !report.violations.some(({ path }) => path === type.path);
    return isOpen && found && state === 'filled' ? toFindings(report, found.value, type.path) : [];
  });
}

function inLabels(report: Report): Finding[] {
  const keys = report.type.frontMatter.filter(({ id }) => LABELS.has(id));
  return report.own.flatMap((part) => part.facts.entries.flatMap(({ label, range, answer }) => {
    const key = label && answer === 'value' ? keys.find(({ title }) => normaliseName(title) === normaliseName(label.text)) : undefined;
    return key ? toFindings(report, { part, range }, `/metadata/${key.id}`) : [];
  }));
}

function inFrontMatter(report: Report): Finding[] {
  const { ranges = new Map<string, Place['range']>() } = ownFrontMatter(report) ?? {};
  return [...ranges].flatMap(([pointer, range]) => {
    const isValue = LABELS.has(pointer.slice(1)) || /^\/affected\/countries(?:\/\d+)?$/u.test(pointer);
    return isValue && !ranges.has(`${pointer}/0`) ? toFindings(report, { part: report.parts[0]!, range }, `/metadata${pointer}`) : [];
  });
}
