import type { Check } from './check.js';
import { findGaps, insertionFix, tellGaps } from './gaps.js';

export const missingSubsection: Check = {
  id: 'missing-subsection',
  scope: 'report',
  description: 'A subsection is not there, in a section that is.',
  rationale: `Readers compare incidents part by part. A part that was looked into and did not apply is worth a line that says so.
Add the subsection, or answer it: "Not applicable", "Unknown (under investigation)".

Where a section says something and has none of its recommended subsections, that is told once.`,
  severity: 'warning for a required subsection, information for a recommended one and in drafts',
  examples: [
    {
      bad: `## Timeline of Events

### Initial Access

Unknown.

### Lateral Movement

Not applicable.

### Data Exfiltration/Impact

Unknown.`,
      good: `## Timeline of Events

### Initial Access

Unknown.

### Lateral Movement

Not applicable.

### Data Exfiltration/Impact

Unknown.

### Detection & Response

Not disclosed.`,
    },
  ],
  find: (report) => tellGaps(report, findGaps(report, 'subsection', false), 'subsection', ({ item, parent }) => `Missing subsection '${item.type.title}' in '${parent.type.title}'`),
  fixes: (finding, report) => insertionFix(finding, report),
};
