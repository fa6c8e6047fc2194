import { pathAt } from '../report/pathAt.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
import { techniquesOf } from '../report/techniques/techniquesOf.js';
import type { Check } from './check.js';

export const deprecatedTechnique: Check = {
  id: 'deprecated-technique',
  scope: 'section',
  description: 'A technique is deprecated: ATT&CK keeps it for old reports, and maintains it no longer.',
  rationale: `Nothing took its place, so there is no fix; think of the technique that says best what was seen. In a report on an old incident, leave it.`,
  severity: 'information',
  examples: [
    {
      bad: `## Attack Methodology

- **Execution:** T1064 Scripting`,
      good: `## Attack Methodology

- **Execution:** T1059 Command and Scripting Interpreter`,
    },
  ],
  find: (report) => techniquesOf(report)
    .filter(({ id }) => acceptedVersions(report).every((version) => report.attack?.technique(id, version)?.status === 'deprecated'))
    .map(({ id, place }) => ({ message: `Technique ${id} is deprecated`, place, severity: 'information', path: pathAt(report, place) })),
};
