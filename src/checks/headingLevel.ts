import type { TextEdit } from '../domain/textEdit.js';
import { rangeOf, type RecognisedHeading, type Report, type ReportPart } from '../report/report.js';
import type { Check } from './check.js';
import { findItem } from './findItem.js';

/** Markdown has no deeper heading. */
const DEEPEST = 6;

export const headingLevel: Check = {
  id: 'heading-level',
  hasSafeFixes: true,
  scope: 'report',
  description: 'A section or subsection has a heading of another level than its neighbours.',
  rationale: `The level decides what belongs to what: a subsection with a section's heading ends the section that it should be part of.
Sections may all stand at H1, H2 or H3; only one that differs from the rest is reported.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Executive Summary

Unknown.

## Impact Assessment

Unknown.

# Recommendations

Unknown.`,
      good: `## Executive Summary

Unknown.

## Impact Assessment

Unknown.

## Recommendations

Unknown.`,
    },
  ],
  find: (report) =>
    report.headings.flatMap(({ part, type, expectedDepth: wanted }) => {
      const { depth, textRange } = part.facts.heading!;
      const expectedDepth = Math.min(DEEPEST, wanted);
      if (depth === expectedDepth) return [];
      const message = `Unexpected level ${depth} of heading '${type.title}', expected ${expectedDepth}`;
      return [{ message, place: { part, range: textRange }, severity: 'warning', path: type.path }];
    }),
  fixes: ({ place }, report) => {
    const heading = report.headings.find(({ part }) => part === place.part);
    const facts = heading?.part.facts.heading;
    if (!facts) return [];
    const { part } = heading;
    const expectedDepth = Math.min(DEEPEST, heading.expectedDepth);
    const along = belowIt(report, heading, expectedDepth - facts.depth);
    // Headings of the author's own have no expected level, so to move them along is not done unasked.
    return [{ title: `Change to level ${expectedDepth}`, kind: along.length > 0 ? 'choice' : 'safe', edits: [atDepth(part, expectedDepth), ...along] }];
  },
};

/** The heading with another depth. Setext headings know only two, so the result is an ATX heading; so are closing marks left out. */
function atDepth(part: ReportPart, depth: number): TextEdit {
  const { range, textRange } = part.facts.heading!;
  const text = part.text.slice(textRange.start, textRange.end).replace(/\s*[\r\n]+\s*/gu, ' ');
  return { range: rangeOf({ part, range }), text: `${'#'.repeat(depth)} ${text}` };
}

/** The author's own headings inside of it move along, so that they stay inside. Recognised ones have findings of their own. */
function belowIt(report: Report, { part, type }: RecognisedHeading, by: number): TextEdit[] {
  const recognised = new Set(report.headings.map((heading) => heading.part));
  const { depth } = part.facts.heading!;
  const inside = findItem(report, type.path)?.item.found?.parts ?? [];
  return inside
    .filter((inner) => inner !== part && inner.start > part.start && !recognised.has(inner) && (inner.facts.heading?.depth ?? 0) > depth)
    .map((inner) => atDepth(inner, Math.min(DEEPEST, inner.facts.heading!.depth + by)));
}
