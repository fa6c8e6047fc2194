import type { Check } from './check.js';
import { insertItems } from './edits/insertItems.js';
import { findItem } from './findItem.js';
import { gapSeverity } from './gapSeverity.js';

export const missingSubsection: Check = {
  id: 'missing-subsection',
  scope: 'section',
  description: 'A subsection is not there, in a section that is.',
  rationale: `Readers compare incidents part by part. A part that was looked into and did not apply is worth a line that says so.
Add the subsection, or answer it: "Not applicable", "Unknown (under investigation)".`,
  severity: 'warning for a required subsection, information for a recommended one and in drafts',
  find: (report) =>
    report.violations.flatMap(({ keyword, path }) => {
      const { item, parent } = findItem(report, path) ?? {};
      if (keyword !== 'required' || item?.type.form !== 'subsection' || !parent?.found) return [];
      return [{
        message: `Missing subsection '${item.type.title}' in '${parent.type.title}'`,
        place: item.found?.name ?? parent.found.name,
        severity: gapSeverity(report, item.type.required),
        path,
      }];
    }),
  fixes: ({ path }, report) => {
    const item = findItem(report, path)?.item;
    return item && !item.found ? [{ title: `Insert subsection '${item.type.title}'`, kind: 'scaffold', edits: insertItems(report, [item]) }] : [];
  },
};
