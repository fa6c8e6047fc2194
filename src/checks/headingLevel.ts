import { rangeOf } from '../report/report.js';
import type { Check } from './check.js';

export const headingLevel: Check = {
  id: 'heading-level',
  scope: 'report',
  description: 'A section or subsection has a heading of another level than its neighbours.',
  rationale: `The level decides what belongs to what: a subsection with a section's heading ends the section that it should be part of.
Sections may all stand at H1, H2 or H3; only one that differs from the rest is reported.`,
  severity: 'warning',
  find: (report) =>
    report.headings.flatMap(({ part, type, expectedDepth }) => {
      const { depth, textRange } = part.facts.heading!;
      if (depth === expectedDepth) return [];
      const message = `Unexpected level ${depth} of heading '${type.title}', expected ${expectedDepth}`;
      return [{ message, place: { part, range: textRange }, severity: 'warning', path: type.path }];
    }),
  fixes: ({ place }, report) => {
    const heading = report.headings.find(({ part }) => part === place.part);
    const facts = heading?.part.facts.heading;
    if (!facts) return [];
    const { part, expectedDepth } = heading;
    const text = part.text.slice(facts.textRange.start, facts.textRange.end).replace(/\s*[\r\n]+\s*/gu, ' ');
    // An ATX heading keeps its closing marks, if any, out of the way: they are not part of the text.
    const edit = { range: rangeOf({ part, range: facts.range }), text: `${'#'.repeat(expectedDepth)} ${text}` };
    return [{ title: `Change to level ${expectedDepth}`, kind: 'safe', edits: [edit] }];
  },
};
