import type { Check } from './check.js';
import { defangFixes } from './defangFixes.js';
import { isLive } from './edits/defangIndicators.js';

export const liveIndicator: Check = {
  id: 'live-indicator',
  scope: 'section',
  description: "A malicious address, domain, URL or mail address is written so that it can be followed.",
  rationale: `Mail programs, chats and editors make links of what looks like one, and a reader who clicks is the next victim; filters hold back the mail that carries the
report. Written defanged (\`evil[.]example\`), everybody can read it and nothing follows it.

Only what is malicious counts: what is listed under Indicators of Compromise, and what the report itself writes defanged elsewhere. Private addresses,
\`ownAssets\`, \`allowedIndicators\`, references and the targets of citation links do not, nor does anything in a YARA, Sigma, Suricata or query fence, where
defanging would break the rule. No fix is ever applied unasked: \`fix --defang\` and the quick fixes do it.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):** login.evil-portal.com, 185.220.101.4`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):** login[.]evil-portal[.]com, 185[.]220[.]101[.]4, reached from 10.1.2.3`,
    },
  ],
  find: ({ indicators, project }) => indicators.filter((one) => isLive(one, project)).map(({ indicator, place, path }) => ({ message: `Live indicator '${indicator.original}', expected it defanged`, place, severity: 'warning', path })),
  fixes: ({ place }, report) => defangFixes(report, place),
};
