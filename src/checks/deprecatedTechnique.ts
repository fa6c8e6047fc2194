import { pathIn } from '../report/owners.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
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
  find: ({ techniques, owners, attack, attackVersion }) => techniques
    .filter(({ id }) => acceptedVersions(attackVersion).every((version) => attack?.technique(id, version)?.status === 'deprecated'))
    .map(({ id, place }) => ({ message: `Technique ${id} is deprecated`, place, severity: 'information', path: pathIn(owners, place.range) })),
};
