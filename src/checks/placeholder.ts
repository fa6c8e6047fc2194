import { answerKind } from '../domain/answer.js';
import type { Range } from '../domain/range.js';
import { isTemplateText, isVariable } from '../domain/templateText.js';
import { withoutQuotes } from '../report/frontMatter.js';
import { Column } from '../report/lineage.js';
import { ownerColumn } from '../report/owners.js';
import { allItems, type Place, type Report, type ReportPart } from '../report/report.js';
import type { ReportType } from '../report/type/reportType.js';
import type { Check, Finding } from './check.js';
import { findItem } from './findItem.js';
import { UNANSWERED } from './gaps.js';
import { gapSeverity } from './gapSeverity.js';
import { ownFrontMatter } from './ownFrontMatter.js';
import { DUE_PLACEHOLDER, OWNER_PLACEHOLDER } from './todoPlaceholders.js';

export const placeholder: Check = {
  id: 'placeholder',
  scope: 'parts',
  description: 'Text that was meant to be replaced is left over: "TBD", "[Date]", "<name>", "YYYY-MM-DD", or a text of our own scaffolds.',
  rationale: `A reader cannot tell a placeholder from a fact that is being withheld, and one that reaches a customer is an embarrassment.
Replace it, or say what is known: "Unknown (under investigation)".

It looks everywhere: in lists, tables, titles and front matter, and in the middle of a sentence for "TBD", "TODO" and the texts of scaffolds. Code, links,
tags like "[confirmed]" and brackets that hold names or evidence are left alone. What \`missing-field\` and \`empty-section\` tell is not told again.`,
  severity: 'warning, information in drafts',
  examples: [
    {
      bad: `# Incident Report: [What happened to whom]

## Response Actions

- The keys were rotated on TBD.
- [Describe what was done]`,
      good: `# Incident Report: Stolen keys at Acme

## Response Actions

- The keys were rotated on 3 May 2026 [confirmed], see [1].
- The mail to [redacted] was recalled.`,
    },
  ],
  find: (report) => withOthers(report, inText(report), [...inTitle(report), ...inFrontMatter(report)]),
};

function finding(report: Report, text: string, place: Place, path: string): Finding {
  return { message: `Placeholder '${text}' is left over`, place, severity: gapSeverity(report, true), path };
}

/** What a site generator replaces. */
const GENERATED = /^(?:<[%?]|\{[{%])/u;

/** Brackets around a whole title are no title, whatever they hold. */
function inTitle(report: Report): Finding[] {
  const { title } = report;
  if (!title || answerKind(title.text) !== 'placeholder' || !/\p{L}/u.test(title.text) || GENERATED.test(title.text)) return [];
  const { part, range } = title.place;
  const at = part.text.slice(range.start, range.end).lastIndexOf(title.text);
  const start = at < 0 ? range.start : range.start + at;
  return [finding(report, title.text, { part, range: { start, end: at < 0 ? range.end : start + title.text.length } }, '/title')];
}

/** Others are few, and are told in their parts. */
function withOthers({ own }: Report, column: readonly (readonly Finding[])[], others: readonly Finding[]): readonly (readonly Finding[])[] {
  if (others.length === 0) return column;
  const all = [...column];
  for (const finding of others) {
    const at = own.indexOf(finding.place.part);
    all[at] = [...all[at]!, finding];
  }
  return all;
}

function inText(report: Report): readonly (readonly Finding[])[] {
  const own = ownTexts(report);
  const told = toldColumn(report);
  const owners = ownerColumn(report);
  const severity = gapSeverity(report, true);
  return findings.of(report, [told, owners], [own, severity], (part, index) => {
    const elsewhere = told[index]!.split(' ');
    const path = owners[index]!.findLast(({ range }) => !range)?.type.path ?? '';
    const found = part.facts.placeholders
      .filter(({ text, certain }) => certain || own.has(text))
      .filter(({ range }) => !elsewhere.some((other) => isWithin(range, other)))
      .map(({ text, range }) => finding(report, text, { part, range }, path));
    return found.length === 0 ? NONE : found;
  });
}

const NONE: readonly Finding[] = [];
const findings = new Column<readonly Finding[]>();

function isWithin({ start, end }: Range, stretch: string): boolean {
  const [from, to] = stretch.split('-').map(Number);
  return start >= from! && end <= (to ?? -1);
}

const textsOf = new WeakMap<ReportType, ReadonlySet<string>>();

/** What our scaffolds and fixes insert. */
function ownTexts({ type, items }: Report): ReadonlySet<string> {
  const known = textsOf.get(type);
  if (known) return known;
  const ofItems = [...allItems(items)].map((item) => item.type.placeholder.replace(/^- /u, ''));
  const texts = new Set([type.titlePlaceholder, OWNER_PLACEHOLDER, DUE_PLACEHOLDER, ...ofItems]);
  textsOf.set(type, texts);
  return texts;
}

/** Where in each part other checks tell that nothing has been filled in, and the title: stretches, "12-40 56-60". */
function toldColumn(report: Report): readonly string[] {
  const column: string[] = report.own.map(() => '');
  const add = (part: ReportPart, { start, end }: Range): void => {
    const at = report.own.indexOf(part);
    if (at >= 0) column[at] += ` ${start}-${end}`;
  };
  for (const { place } of inTitle(report)) add(place.part, place.range);
  for (const { keyword, path } of report.violations) {
    const found = UNANSWERED.has(keyword) ? findItem(report, path)?.item.found : undefined;
    if (found?.as === 'heading') for (const part of found.parts) add(part, { start: 0, end: part.text.length });
    else if (found) add(found.value.part, found.value.range);
  }
  return column;
}

function inFrontMatter(report: Report): Finding[] {
  const { parts, violations } = report;
  const frontMatter = ownFrontMatter(report);
  if (!frontMatter || frontMatter.errors.length > 0) return [];
  const source = parts[0]!.text;
  return [...frontMatter.ranges].flatMap(([pointer, range]) => {
    const path = `/metadata${pointer}`;
    const { start, end } = withoutQuotes(source, range);
    const text = source.slice(start, end).trim();
    // A variable that is not quoted is a map to YAML.
    const isLeft = isVariable(text) || (isTemplateText(text) && !violations.some((violation) => violation.path === path));
    return isLeft ? [finding(report, text, { part: parts[0]!, range }, path)] : [];
  });
}
