import { type Place, rangeOf } from '../report/report.js';
import type { Check } from './check.js';

export const headingTypo: Check = {
  id: 'heading-typo',
  hasSafeFixes: true,
  scope: 'report',
  description: 'A heading looks like the misspelt name of a section or subsection that is not there otherwise.',
  rationale: `A misspelt heading is not found by search, by links, or by the tools that read the report.
The section counts as there, so that one slip is one problem. Other names that a section commonly goes by ("Timeline", "IoCs") are fine.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Recomendations

Rotate the keys.`,
      good: `## Recommendations

Rotate the keys.`,
    },
  ],
  find: (report) =>
    report.headings.flatMap(({ part, type, misspelt }) => {
      const { text, textRange } = part.facts.heading!;
      if (!misspelt) return [];
      return [{ message: `Unexpected heading '${text}', expected '${type.title}'`, place: { part, range: textRange }, severity: 'warning', path: type.path }];
    }),
  fixes: ({ place }, report) => {
    const type = report.headings.find(({ part }) => part === place.part)?.type;
    return type ? [{ title: `Change to '${type.title}'`, kind: 'safe', edits: [{ range: rangeOf(place), text: respelt(place, type.title) }] }] : [];
  },
};

/** A number before the name and what stands in brackets behind it are the author's, and no slip. */
const AROUND = /^((?:\d+(?:\.\d+)*[.):]?|(?:[ivxlc]+|[a-z])[.):])\s+)?.*?(\s*(?:\([^()]*\)|\[[^[\]]*\]))?\s*:?$/iu;

function respelt({ part, range }: Place, title: string): string {
  const [, number = '', suffix = ''] = AROUND.exec(part.text.slice(range.start, range.end)) ?? [];
  return number + title + (/[)\]]$/u.test(title) ? '' : suffix);
}
