import type { Report, ReportItem } from '../report/report.js';
import type { Check, Fix } from './check.js';
import { ANSWERS, answerItem } from './edits/answerItem.js';
import { findItem } from './findItem.js';
import { findGaps, type Gap, insertionFix, tellGaps } from './gaps.js';

export const missingField: Check = {
  id: 'missing-field',
  scope: 'report',
  description: 'A field is not there, has no value, or still holds its placeholder, in a section that is there.',
  rationale: `Statistics, notifications and the next report are built on these fields. One that is left out looks like one that was forgotten.
Fill it in, or answer it: "Unknown (under investigation)", "Not disclosed", "Not applicable", best with the reason. All of these count as answers.

Where a section says something and has none of its recommended fields, that is told once.`,
  severity: 'warning for a required field, information for a recommended one and in drafts',
  examples: [
    {
      bad: `## Impact Assessment

- Financial: None
- Data Breach:
- Operational: Mail was down for two hours
- Reputational: None`,
      good: `## Impact Assessment

- Financial: None
- Data Breach: Unknown (under investigation)
- Operational: Mail was down for two hours
- Reputational: None`,
    },
  ],
  find: (report) => tellGaps(report, findGaps(report, 'field', true), 'field', describe),
  fixes: (finding, report) => {
    const item = findItem(report, finding.path)?.item;
    const answers = item?.type.form === 'field' ? answersTo(item, report) : [];
    return [...insertionFix(finding, report), ...answers].filter(({ edits }) => edits.length > 0);
  },
};

function describe({ item, parent }: Gap): string {
  const name = `'${item.type.title}' in '${parent.type.title}'`;
  if (!item.found) return `Missing field ${name}`;
  return item.value.replace(/<!--[^]*?(?:-->|$)/gu, '').trim() === '' ? `Field ${name} has no value` : `Field ${name} still holds its placeholder`;
}

function answersTo(item: ReportItem, report: Report): Fix[] {
  return ANSWERS.map((answer) => ({ title: `Answer '${item.type.title}' with "${answer}"`, kind: 'choice', edits: answerItem(report, item, answer) }));
}
