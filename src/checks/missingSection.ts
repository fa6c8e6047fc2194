import { type Report, type ReportItem, reportPlace } from '../report/report.js';
import type { Check, Finding } from './check.js';
import { findItem } from './findItem.js';
import { gapSeverity } from './gapSeverity.js';
import { insertion, insertionFix } from './gaps.js';

export const missingSection: Check = {
  id: 'missing-section',
  scope: 'report',
  description: 'A section that the report type expects is not there.',
  rationale: `A reader who looks for the impact or the indicators and finds no such heading cannot tell whether there is none or whether it was forgotten.
Add the section. If it does not apply, keep the heading and say so: "Not applicable", with the reason.

The problem is shown on the heading that the section should follow. What would belong inside is not reported until the section is there.`,
  severity: 'error for a required section, information for a recommended one and in drafts',
  examples: [
    {
      bad: `## Executive Summary

Not applicable.

## Incident Details

Not applicable.

## Timeline of Events

Not applicable.

## Attack Methodology

Not applicable.

## Impact Assessment

Not applicable.

## Indicators of Compromise

Not applicable.

## Response Actions

Not applicable.

## Recommendations

Not applicable.`,
      good: `## Executive Summary

Not applicable.

## Incident Details

Not applicable.

## Timeline of Events

Not applicable.

## Attack Methodology

Not applicable.

## Impact Assessment

Not applicable.

## Indicators of Compromise

Not applicable.

## Response Actions

Not applicable.

## Lessons Learned

Not applicable.

## Recommendations

Not applicable.`,
    },
  ],
  find: (report) => report.violations.flatMap((violation) => (violation.keyword === 'required' ? findMissing(report, violation.path) : [])),
  fixes: (finding, report) => {
    const all = missingSections(report);
    const together = all.length > 1 ? [insertion(report, all, 'Insert all missing sections')] : [];
    return [...insertionFix(finding, report), ...together];
  },
};

/** Every section that is not there. */
export function missingSections(report: Report): ReportItem[] {
  return report.items.filter(({ found }) => !found);
}

function findMissing(report: Report, path: string): Finding[] {
  const item = findItem(report, path)?.item;
  if (item?.type.form !== 'section') return [];
  const before = predecessor(report.items, item);
  return [{
    message: `Missing section '${item.type.title}'${whereTo(report.items, item, before)}`,
    place: before?.found?.name ?? reportPlace(report),
    severity: gapSeverity(report, item.type.required, 'error'),
    path,
  }];
}

/** In words; nothing where no other section is there to go by. */
function whereTo(sections: readonly ReportItem[], item: ReportItem, before: ReportItem | undefined): string {
  if (before) return `, expected after '${before.type.title}'`;
  if (item === sections[0]) return ', expected first';
  const next = sections.slice(sections.indexOf(item)).find(({ found }) => found);
  return next ? `, expected before '${next.type.title}'` : '';
}

/** The section that it should follow: the nearest one before it in the order of the type that is there. */
function predecessor(sections: readonly ReportItem[], item: ReportItem): ReportItem | undefined {
  return sections.slice(0, sections.indexOf(item)).findLast(({ found }) => found);
}
