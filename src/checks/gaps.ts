import type { Report, ReportItem } from '../report/report.js';
import { snippetRenderer } from '../report/scaffoldSnippet.js';
import type { ItemForm } from '../report/type/reportType.js';
import type { Finding, Fix } from './check.js';
import { insertItems } from './edits/insertItems.js';
import { findItem } from './findItem.js';
import { gapSeverity } from './gapSeverity.js';

/** Schema keywords that an item violates by not being answered. */
export const UNANSWERED: ReadonlySet<string> = new Set(['required', 'minLength', 'minProperties']);

/** A field or subsection that is not answered, in something that is there. */
export interface Gap {
  readonly item: ReportItem;
  readonly parent: ReportItem;
}

/** The gaps of one form; those that are there but empty only where `andEmpty` says so. */
export function findGaps(report: Report, form: ItemForm, andEmpty: boolean): Gap[] {
  return report.violations.flatMap(({ keyword, path }) => {
    const { item, parent } = findItem(report, path) ?? {};
    const counts = andEmpty ? UNANSWERED.has(keyword) : keyword === 'required';
    return counts && item?.type.form === form && parent?.found ? [{ item, parent }] : [];
  });
}

/**
 * Tells gaps one by one, but once for all of a section that its author wrote in another way: it says something, and none of what
 * is recommended inside is there.
 */
export function tellGaps(report: Report, gaps: readonly Gap[], form: ItemForm, describe: (gap: Gap) => string): Finding[] {
  const free = new Set(gaps.map(({ parent }) => parent).filter(isFreelyWritten));
  const together = [...free].map((parent): Finding => ({
    message: `'${parent.type.title}' has none of its recommended ${form}s: ${parent.type.items.map(({ title }) => title).join(', ')}`,
    place: parent.found!.name,
    severity: gapSeverity(report, false),
    path: parent.type.path,
  }));
  const apart = gaps.filter(({ parent }) => !free.has(parent)).map((gap): Finding => ({
    message: describe(gap),
    place: gap.item.found?.name ?? gap.parent.found!.name,
    severity: gapSeverity(report, gap.item.type.required),
    path: gap.item.type.path,
  }));
  return [...together, ...apart];
}

/** The missing items that a finding of `tellGaps`, or of a missing section, is about. */
export function missingBehind({ path }: Finding, report: Report): ReportItem[] {
  const item = findItem(report, path)?.item;
  if (!item) return [];
  if (!item.found) return [item];
  return isFreelyWritten(item) ? [...item.items] : [];
}

/** The fix that inserts what a finding says is missing. */
export function insertionFix(finding: Finding, report: Report): Fix[] {
  const items = missingBehind(finding, report);
  const [first, second] = items;
  if (!first) return [];
  const title = second ? `Insert the ${first.type.form}s of '${findItem(report, finding.path)!.item.type.title}'` : `Insert ${first.type.form} '${first.type.title}'`;
  return [insertion(report, items, title)];
}

/** The fix that inserts items, to be filled in. */
export function insertion(report: Report, items: readonly ReportItem[], title: string): Fix {
  return { title, kind: 'scaffold', edits: insertItems(report, items), snippets: insertItems(report, items, { render: snippetRenderer() }) };
}

function isFreelyWritten({ state, items }: ReportItem): boolean {
  return state === 'filled' && items.length > 1 && items.every(({ found, type }) => !found && !type.required);
}
