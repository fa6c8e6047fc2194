import type { Report, ReportItem } from '../report/report.js';
import type { Check, Fix } from './check.js';
import { ANSWERS, answerItem } from './edits/answerItem.js';
import { insertItems } from './edits/insertItems.js';
import { findItem } from './findItem.js';
import { gapSeverity } from './gapSeverity.js';

export const missingField: Check = {
  id: 'missing-field',
  scope: 'section',
  description: 'A field is not there, has no value, or still holds its placeholder, in a section that is there.',
  rationale: `Statistics, notifications and the next report are built on these fields. One that is left out looks like one that was forgotten.
Fill it in, or answer it: "Unknown (under investigation)", "Not disclosed", "Not applicable", best with the reason. All of these count as answers.`,
  severity: 'warning for a required field, information for a recommended one and in drafts',
  find: (report) =>
    report.violations.flatMap(({ keyword, path }) => {
      const { item, parent } = findItem(report, path) ?? {};
      if (keyword !== 'required' || item?.type.form !== 'field' || !parent?.found) return [];
      return [{ message: describe(item, parent), place: item.found?.name ?? parent.found.name, severity: gapSeverity(report, item.type.required), path }];
    }),
  fixes: ({ path }, report) => {
    const item = findItem(report, path)?.item;
    return item ? fixesOf(item, report) : [];
  },
};

function describe(item: ReportItem, parent: ReportItem): string {
  const name = `'${item.type.title}' in '${parent.type.title}'`;
  if (!item.found) return `Missing field ${name}`;
  return item.value === '' ? `Field ${name} has no value` : `Field ${name} still holds its placeholder`;
}

function fixesOf(item: ReportItem, report: Report): Fix[] {
  const answers = ANSWERS.map((answer): Fix => ({ title: `Answer '${item.type.title}' with "${answer}"`, kind: 'answer', edits: answerItem(report, item, answer) }));
  if (item.found) return answers.filter(({ edits }) => edits.length > 0);
  const scaffold: Fix = { title: `Insert field '${item.type.title}'`, kind: 'scaffold', edits: insertItems(report, [item]) };
  return [scaffold, ...answers].filter(({ edits }) => edits.length > 0);
}
