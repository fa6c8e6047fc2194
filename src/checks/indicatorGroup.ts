import { indicatorGroup as groupOf } from '../report/indicators/indicatorGroup.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import type { Owner } from '../report/owners.js';
import type { Check } from './check.js';

/** Those that say by themselves what they are of; paths, names of files and mail addresses go along with others. */
const HASHES: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512', 'ssdeep', 'imphash']);
const HOSTS: ReadonlySet<string> = new Set(['ipv4', 'ipv6', 'domain', 'url']);

export const indicatorGroup: Check = {
  id: 'indicator-group',
  scope: 'section',
  description: 'The hash of a file stands among the network indicators, or an address or domain among those of files.',
  rationale: `Whoever blocks addresses takes one list, and whoever searches disks takes the other: what stands in the wrong one is not looked for. What leads a line counts; a
domain behind a file's name tells where the file came from. A label wins: a JA3 is the fingerprint of a connection although it looks like an MD5.`,
  severity: 'information',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):**
  - 9e107d9d372bb6826bd81d3542a419d6`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):**
  - JA3 9e107d9d372bb6826bd81d3542a419d6
- **File indicators:**
  - loader.dll 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12, from evil-portal[.]com`,
    },
  ],
  find: ({ indicators, owners }) => leading(indicators).flatMap((one) => {
    const { indicator, place, path } = one;
    const type = typeAt(owners, path);
    const group = type?.indicators;
    const own = groupOf(indicator.type);
    if (group === undefined || group === 'any' || own === undefined || own === group || !(own === 'file' ? HASHES : HOSTS).has(indicator.type)) return [];
    return [{ message: `'${indicator.original}' is ${own === 'file' ? 'of a file' : 'of the network'}, and stands under '${type!.title}'`, place, severity: 'information' as const, path }];
  }),
};

function typeAt(owners: readonly Owner[], path: string): Owner['type'] | undefined {
  return owners.find(({ type }) => type.path === path)?.type;
}

/** The first indicator of each line. */
function leading(indicators: readonly ReportIndicator[]): ReportIndicator[] {
  let before: ReportIndicator | undefined;
  return indicators.filter((one) => {
    const isSameLine = before !== undefined && !/[\r\n]/u.test(one.place.part.text.slice(before.indicator.end, one.indicator.offset));
    before = one;
    return one.listed && one.fence === undefined && !isSameLine;
  });
}
