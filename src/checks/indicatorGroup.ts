import { indicatorGroup as groupOf } from '../report/indicators/indicatorGroup.js';
import { indicatorsOf } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import type { Report } from '../report/report.js';
import type { IndicatorGroup } from '../report/type/vocabulary.js';
import type { Check } from './check.js';
import { findItem } from './findItem.js';

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
  find: (report) => leading(report).flatMap((one) => {
    const { indicator, place, path } = one;
    const group = groupAt(report, path);
    const own = groupOf(indicator.type);
    if (group === undefined || group === 'any' || own === undefined || own === group || !(own === 'file' ? HASHES : HOSTS).has(indicator.type)) return [];
    const title = findItem(report, path)?.item.type.title ?? '';
    return [{ message: `'${indicator.original}' is ${own === 'file' ? 'of a file' : 'of the network'}, and stands under '${title}'`, place, severity: 'information' as const, path }];
  }),
};

function groupAt(report: Report, path: string): IndicatorGroup | undefined {
  return path === '' ? undefined : findItem(report, path)?.item.type.indicators;
}

/** The first indicator of each line. */
function leading(report: Report): ReportIndicator[] {
  let before: ReportIndicator | undefined;
  return indicatorsOf(report).filter((one) => {
    const isSameLine = before?.place.part === one.place.part && !/[\r\n]/u.test(one.place.part.text.slice(before.indicator.end, one.indicator.offset));
    before = one;
    return one.listed && one.fence === undefined && !isSameLine;
  });
}
