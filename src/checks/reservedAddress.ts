import { addressRange } from '../domain/indicators/addressRange.js';
import { isDocumentationAddress } from '../domain/indicators/isDocumentationAddress.js';
import { hostOf } from '../domain/indicators/hostOf.js';
import type { Check } from './check.js';

export const reservedAddress: Check = {
  id: 'reserved-address',
  scope: 'section',
  description: 'An address is listed as an indicator that nobody on the internet can have: 0.0.0.0, multicast, broadcast, a range set aside by IANA.',
  rationale: `Such an address is a slip of the keyboard, or comes out of a tool that had nothing to show; blocking it does nothing, or breaks something. The ranges for
documentation (\`192.0.2.0/24\`, \`198.51.100.0/24\`, \`203.0.113.0/24\`, \`2001:db8::/32\`) are left alone: exercises and templates use them on purpose.`,
  severity: 'information',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):** 0[.]0[.]0[.]0, 239[.]255[.]255[.]250`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):** 185[.]220[.]101[.]4, 203[.]0[.]113[.]7`,
    },
  ],
  find: ({ indicators }) => indicators.flatMap(({ indicator, place, path, role, listed, fence }) => {
    const address = indicator.type.endsWith('-cidr') ? indicator.value : hostOf(indicator);
    if (role !== 'malicious' || !listed || fence !== undefined || address === undefined || addressRange(address) !== 'reserved' || isDocumentationAddress(address)) return [];
    return [{ message: `'${indicator.original}' is a reserved address, which nobody on the internet has`, place, severity: 'information' as const, path }];
  }),
};
