import type { Report, ReportItem } from '../report/report.js';
import { snippetRenderer } from '../report/scaffoldSnippet.js';
import type { Check, Fix, Severity } from './check.js';
import { ANSWERS, answerItem } from './edits/answerItem.js';
import { fillItem } from './edits/fillItem.js';
import { findItem } from './findItem.js';
import { gapSeverity } from './gapSeverity.js';
import { holdsPlaceholder } from './holdsPlaceholder.js';

export const emptySection: Check = {
  id: 'empty-section',
  scope: 'report',
  description: 'A section or subsection is there, but says nothing: it is empty, or holds only comments, placeholders and labels without values.',
  rationale: `A bare heading promises something to the reader. Write what is known, or answer: "Not applicable", "Unknown (under investigation)".
A required section that still holds its placeholders is an error, as it was before its scaffold was inserted: a gap is not closed by that.

What is missing inside an empty section is not reported on top, but for required fields whose labels are there already.`,
  severity: 'warning for a required section, error where it still holds its placeholders, information for a recommended one and in drafts',
  examples: [
    {
      bad: `## Lessons Learned

<!-- after the meeting -->`,
      good: `## Lessons Learned

Unknown (the review is on 12 June).`,
    },
  ],
  find: (report) =>
    report.violations.flatMap(({ keyword, path }) => {
      const item = findItem(report, path)?.item;
      if ((keyword !== 'minLength' && keyword !== 'minProperties') || !item?.found || item.type.form === 'field') return [];
      const what = item.type.form === 'section' ? 'Section' : 'Subsection';
      const how = item.value === '' ? 'is empty' : 'says nothing yet';
      return [{ message: `${what} '${item.type.title}' ${how}`, place: item.found.name, severity: severityOf(item, report), path }];
    }),
  fixes: ({ path }, report) => {
    const item = findItem(report, path)?.item;
    return item ? fixesOf(item, report) : [];
  },
};

function severityOf(item: ReportItem, report: Report): Severity {
  return gapSeverity(report, item.type.required, item.type.form === 'section' && holdsPlaceholder(item) ? 'error' : 'warning');
}

function fixesOf(item: ReportItem, report: Report): Fix[] {
  const fill: Fix = { title: `Insert what belongs in '${item.type.title}'`, kind: 'scaffold', edits: fillItem(report, item), snippets: fillItem(report, item, snippetRenderer()) };
  const answers = ANSWERS.map((answer): Fix => ({ title: `Answer '${item.type.title}' with "${answer}"`, kind: 'choice', edits: answerItem(report, item, answer) }));
  return [fill, ...answers].filter(({ edits }) => edits.length > 0);
}
