import { rangeOf, type Report, type ReportItem, reportPlace } from '../report/report.js';
import type { Check, Finding } from './check.js';
import { moveItem } from './edits/moveItem.js';
import { findItem } from './findItem.js';
import { inOrder, placedItems } from '../report/itemOrder.js';

export const sectionOrder: Check = {
  id: 'section-order',
  hasSafeFixes: true,
  scope: 'report',
  description: 'A section or subsection stands in another place than the report type expects.',
  rationale: `Readers of many reports know where to look. Only the sections that have to move for the rest to be in order are reported.
The fix moves the section with all that is in it, and changes no word. Where headings are numbered, it is never applied unasked.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Recommendations

Rotate the keys.

## Lessons Learned

Not applicable.`,
      good: `## Lessons Learned

Not applicable.

## Recommendations

Rotate the keys.`,
    },
  ],
  find: (report) => [report.items, ...report.items.map(({ items }) => items)].flatMap((siblings) => findMisplaced(report, siblings)),
  fixes: ({ path }, report) => {
    const { item, parent } = findItem(report, path) ?? {};
    const edits = item ? moveItem(report, item, parent?.items ?? report.items) : [];
    if (!item || edits.length === 0) return [];
    return [{ title: `Move '${item.type.title}' to its place`, kind: isNumbered(report) || item.found?.duplicates.length ? 'choice' : 'safe', edits }];
  },
};

/** Headings that are numbered would be out of count after a move, which is for the author to weigh. */
function isNumbered({ headings }: Report): boolean {
  return headings.some(({ part }) => /^\W*\d/u.test(part.facts.heading!.text));
}

function findMisplaced(report: Report, siblings: readonly ReportItem[]): Finding[] {
  const placed = placedItems(siblings);
  const settled = inOrder(placed);
  return placed.filter((item) => !settled.has(item)).map((item): Finding => {
    const before = siblings.slice(0, siblings.indexOf(item)).findLast((sibling) => settled.has(sibling));
    const after = siblings.slice(siblings.indexOf(item)).find((sibling) => settled.has(sibling));
    const where = before ? `after '${before.type.title}'` : after ? `before '${after.type.title}'` : 'elsewhere';
    const neighbour = (before ?? after)?.found?.name ?? reportPlace(report);
    return {
      message: `Section '${item.type.title}' is out of order, expected ${where}`,
      place: item.found!.name,
      severity: 'warning',
      path: item.type.path,
      related: [{ message: `Expected ${where}`, place: neighbour }],
    };
  }).sort((a, b) => rangeOf(a.place).start - rangeOf(b.place).start);
}
