import type { Check } from './check.js';
import { isBenign } from './isBenign.js';

export const benignIndicator: Check = {
  id: 'benign-indicator',
  scope: 'section',
  description: 'A host that everybody needs is listed as an indicator of compromise.',
  rationale: `Lists are loaded into filters unread. Malware asks Google whether it is online and Cloudflare for an address, and sandboxes note both; whoever blocks them has an
outage. Name what is particular about it instead: the URL, the account, the path. The list is short; \`benignIndicators\` in the settings or the configuration
adds to it. A URL with a path on such a host is left alone.`,
  severity: 'information',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):** 8[.]8[.]8[.]8, github[.]com`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):** 185[.]220[.]101[.]4, hxxps://github[.]com/evil-actor/loader`,
    },
  ],
  find: ({ indicators, project }) => indicators
    .filter((one) => one.role === 'malicious' && one.listed && one.fence === undefined && isBenign(one, project))
    .map(({ indicator, place, path }) => ({ message: `'${indicator.original}' is a host that everybody needs: to block it would do harm`, place, severity: 'information', path })),
};
