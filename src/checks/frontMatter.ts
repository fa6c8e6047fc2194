import { readDate } from '../domain/date/readDate.js';
import { readTimeZone } from '../domain/date/timeZone.js';
import { nearMiss } from '../domain/nearMiss.js';
import { isVariable } from '../domain/templateText.js';
import { withoutQuotes } from '../report/frontMatter.js';
import { frontMatterBlock } from '../report/frontMatterBlock.js';
import { type Place, type Report, rangeOf, type Violation } from '../report/report.js';
import { keyAt } from '../report/type/keyAt.js';
import type { FrontMatterKey } from '../report/type/reportType.js';
import { writingStyle } from '../report/writingStyle.js';
import type { Check, Finding, Fix } from './check.js';
import { likeliestValues } from './likeliestValues.js';
import { ownFrontMatter } from './ownFrontMatter.js';
import { isUnknownValue } from './unknownValue.js';
import { expectation, FRONT_MATTER, valueViolations } from './valueViolations.js';

export const frontMatter: Check = {
  id: 'front-matter',
  scope: 'report',
  description: 'The front matter is not YAML that can be read, does not begin in the first line or is never closed, a key is misspelt, or a value is none that the key may have.',
  rationale: `Status, severity and TLP are taken from the front matter. While it cannot be read, the report counts as having none of them.
Usual causes are a colon in an unquoted value, a tab, or a quotation mark that is not closed.

Keys of your own are fine: of those that are not known, only one that looks like a known key is reported ("severty", "next_update"), and none that is
merely its singular or plural: "author" is a key of many site generators.`,
  severity: 'error for what cannot be read, else warning',
  examples: [
    {
      bad: `---
title: Stolen keys: what we know
---`,
      good: `---
title: "Stolen keys: what we know"
---`,
    },
    {
      bad: `---
severty: high
---`,
      good: `---
severity: high
team: blue
---`,
    },
    {
      bad: `---
status: done
---`,
      good: `---
status: final
---`,
    },
  ],
  find: (report) => [...unclosed(report), ...misplaced(report), ...unreadable(report), ...misspeltKeys(report), ...invalidValues(report), ...meaninglessValues(report)],
  fixes: (finding, report) => [...closing(finding, report), ...moving(finding, report), ...renaming(finding, report), ...changing(finding, report)],
};

function placeIn({ parts }: Report, range: Place['range']): Place {
  return { part: parts[0]!, range };
}

/** A first line of dashes, and lines that set keys. */
const UNCLOSED = /^(?<open>\uFEFF?---[ \t]*)(?:\r\n|\n|\r)(?<first>[A-Za-z]+):(?:[^\r\n]*\S)?(?:(?:\r\n|\n|\r)(?:[A-Za-z]\w*:|[ \t]+\S|- )[^\r\n]*)*/u;

/** The block that is opened and never closed, where its first key is a known one: else the dashes are a rule. */
function unclosedBlock({ frontMatter: read, own, parts, type }: Report): RegExpExecArray | undefined {
  const block = read || own[0] !== parts[0] ? null : UNCLOSED.exec(parts[0]!.text);
  return block && type.frontMatter.some(({ id }) => id === block.groups!.first) ? block : undefined;
}

function unclosed(report: Report): Finding[] {
  const block = unclosedBlock(report);
  return block ? [{ message: 'Front matter cannot be read: it is opened here and never closed; end it with a line of its own, "---"', place: placeIn(report, { start: 0, end: block.groups!.open!.trimEnd().length }), severity: 'error', path: FRONT_MATTER }] : [];
}

function closing({ path }: Finding, report: Report): Fix[] {
  const block = unclosedBlock(report);
  if (!block || path !== FRONT_MATTER) return [];
  const end = block[0].length;
  return [{ title: 'Close the front matter', kind: 'choice', edits: [{ range: { start: end, end }, text: `${writingStyle(report).eol}---` }] }];
}

const BLANK_LINES = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r))+/u;

/** How many characters of blank lines stand above what would be front matter without them, if its first key is a known one. */
function blankAbove({ frontMatter: read, own, parts, type }: Report): number {
  const blank = read || own[0] !== parts[0] ? undefined : BLANK_LINES.exec(parts[0]!.text)?.[0].length;
  if (blank === undefined) return 0;
  // Markdown takes its end for a line below a heading.
  const text = parts.slice(0, 3).map((part) => part.text).join('').slice(blank);
  const block = frontMatterBlock(text);
  const first = block && /^([A-Za-z]+):/u.exec(text.slice(block.yaml.start, block.yaml.end))?.[1];
  return type.frontMatter.some(({ id }) => id === first) ? blank : 0;
}

function misplaced(report: Report): Finding[] {
  const blank = blankAbove(report);
  const dashes = { start: blank, end: blank + '---'.length };
  return blank > 0 ? [{ message: 'Front matter is not read: it has to begin in the first line', place: placeIn(report, dashes), severity: 'error', path: FRONT_MATTER }] : [];
}

function moving({ path }: Finding, report: Report): Fix[] {
  const end = path === FRONT_MATTER ? blankAbove(report) : 0;
  return end > 0 ? [{ title: 'Remove the blank lines above', kind: 'choice', edits: [{ range: { start: 0, end }, text: '' }] }] : [];
}

function unreadable(report: Report): Finding[] {
  const errors = ownFrontMatter(report)?.errors ?? [];
  return errors.map(({ message, range }) => ({ message: `Front matter cannot be read: ${message}`, place: placeIn(report, range), severity: 'error', path: FRONT_MATTER }));
}

/** A key that is not known, at its JSON pointer, and the known one that it looks like. */
interface MisspeltKey {
  readonly pointer: string;
  readonly written: string;
  readonly meant: string;
}

function misspeltKeys(report: Report): Finding[] {
  return findMisspelt(report).map(({ pointer, written, meant }) => ({
    message: `Unknown key '${written}' in the front matter, expected '${meant}'`,
    place: placeIn(report, report.frontMatter!.keys.get(pointer)!),
    severity: 'warning',
    path: FRONT_MATTER + pointer,
  }));
}

function findMisspelt(report: Report): MisspeltKey[] {
  const { type } = report;
  const read = ownFrontMatter(report);
  return [...(read?.keys.keys() ?? [])].flatMap((pointer) => {
    const at = pointer.lastIndexOf('/');
    const [parent, written] = [pointer.slice(0, at), pointer.slice(at + 1)];
    const known = keysAt(type.frontMatter, parent);
    if (known.some(({ id }) => id === written || id === `${written}s` || `${id}s` === written)) return [];
    const free = known.filter(({ id }) => !read!.keys.has(`${parent}/${id}`)).map(({ id }) => [plain(id), id] as const);
    const meant = free.find(([name]) => name === plain(written))?.[1] ?? nearMiss(plain(written), free);
    return meant === undefined ? [] : [{ pointer, written, meant }];
  });
}

/** The keys that may stand below a JSON pointer; of a list, those of each of its members. */
function keysAt(keys: readonly FrontMatterKey[], pointer: string): readonly FrontMatterKey[] {
  const steps = pointer.split('/').slice(1).filter((step) => !/^\d+$/u.test(step));
  return steps.reduce((inner, step) => inner.find(({ id }) => id === step)?.keys ?? [], keys);
}

/** `next_update`, `Next-Update` and `nextUpdate` are the same key to a person. */
function plain(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/gu, '');
}

/** What is one letter away from a TLP label, a severity or a country is told by `unknown-value`, and a variable of a template by `placeholder`. */
function invalidViolations(report: Report): Violation[] {
  return valueViolations(report, 'front matter').filter(({ path }) => !isUnknownValue(report, path) && !isVariable(textAt(report, path.slice(FRONT_MATTER.length))));
}

/** How the value at a JSON pointer is written; empty where there is none. */
function textAt({ frontMatter: read, parts }: Report, pointer: string): string {
  const range = read?.ranges.get(pointer);
  const { start, end } = range ? withoutQuotes(parts[0]!.text, range) : { start: 0, end: 0 };
  return parts[0]!.text.slice(start, end).trim();
}

function invalidValues(report: Report): Finding[] {
  return invalidViolations(report).map((violation) => {
    const pointer = violation.path.slice(FRONT_MATTER.length);
    const name = pointer.slice(1);
    const message = violation.keyword === 'required' ? `Missing key '${name}' in the front matter` : `Unexpected value of '${name}' in the front matter, ${expectation(violation)}`;
    return { message, place: placeIn(report, rangeAt(report, pointer)), severity: 'warning', path: violation.path };
  });
}

/** Values that the schema cannot tell from others: dates that say no date, and zones that are none. */
function meaninglessValues(report: Report): Finding[] {
  const { type } = report;
  return [...(ownFrontMatter(report)?.ranges ?? [])].flatMap(([pointer, range]) => {
    const { values, keys = [], types = [] } = keyAt(type.frontMatter, pointer) ?? {};
    const text = textAt(report, pointer);
    const isMeant = keys.length === 0 && !isVariable(text) && !(types.includes('array') && report.frontMatter!.ranges.has(`${pointer}/0`)) && report.frontMatter!.keys.get(pointer)?.start !== range.start;
    const expected = !isMeant ? undefined : values === 'dates' && !readDate(text) ? 'a date' : values === 'zones' && !readTimeZone(text) ? 'a time zone such as UTC, UTC+2 or Europe/Paris' : undefined;
    if (expected === undefined) return [];
    return [{ message: `Unexpected value of '${pointer.slice(1)}' in the front matter, expected ${expected}`, place: placeIn(report, rangeAt(report, pointer)), severity: 'warning', path: FRONT_MATTER + pointer }];
  });
}

/** The key; in a list, the value; of what is missing, what it is missing from. */
function rangeAt({ frontMatter: read }: Report, pointer: string): Place['range'] {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const range = read?.keys.get(path) ?? read?.ranges.get(path);
    if (range) return range;
  }
  return read!.yaml;
}

function renaming({ path, place }: Finding, report: Report): Fix[] {
  const key = findMisspelt(report).find(({ pointer }) => FRONT_MATTER + pointer === path);
  return key ? [{ title: `Rename to '${key.meant}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: key.meant }] }] : [];
}

function changing({ path }: Finding, report: Report): Fix[] {
  const { allowed } = invalidViolations(report).find((violation) => violation.path === path) ?? { allowed: [] };
  const range = report.frontMatter?.ranges.get(path.slice(FRONT_MATTER.length));
  if (!range) return [];
  const current = report.parts[0]!.text.slice(range.start, range.end);
  return likeliestValues(current, allowed).map((value): Fix => ({ title: `Change to '${value}'`, kind: 'choice', edits: [{ range, text: value }] }));
}
