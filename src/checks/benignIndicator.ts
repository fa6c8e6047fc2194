import { IndicatorList } from '../domain/indicators/indicatorList.js';
import { hostOf } from '../domain/indicators/hostOf.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import type { Check } from './check.js';

/** Hosts that everybody needs. Just these, and nothing below them: what others upload stands there. */
const HOSTS: ReadonlySet<string> = new Set([
  '8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220', '2001:4860:4860::8888', '2606:4700:4700::1111',
  'google.com', 'www.google.com', 'microsoft.com', 'www.microsoft.com', 'windowsupdate.com', 'update.microsoft.com', 'login.microsoftonline.com', 'office.com', 'apple.com', 'www.apple.com', 'amazon.com', 'www.amazon.com',
  'github.com', 'gitlab.com', 'facebook.com', 'www.facebook.com', 'linkedin.com', 'www.linkedin.com', 'youtube.com', 'www.youtube.com', 'wikipedia.org', 'bing.com', 'www.bing.com', 'cloudflare.com', 'virustotal.com', 'www.virustotal.com',
  'api.ipify.org', 'ipinfo.io', 'checkip.amazonaws.com', 'ocsp.digicert.com', 'crl.microsoft.com', 'time.windows.com', 'pool.ntp.org',
]);

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
  find: ({ indicators, project }) => {
    const listed = indicators.filter(({ role, listed: isListed, fence }) => role === 'malicious' && isListed && fence === undefined);
    if (listed.length === 0) return [];
    const further = furtherOf(project);
    return listed.filter((one) => isBenign(one, further)).map(({ indicator, place, path }) => ({ message: `'${indicator.original}' is a host that everybody needs: to block it would do harm`, place, severity: 'information', path }));
  },
};

const ofProjects = new WeakMap<ProjectFacts, IndicatorList>();

function furtherOf(project: ProjectFacts): IndicatorList {
  const known = ofProjects.get(project) ?? new IndicatorList(project.benignIndicators ?? []);
  ofProjects.set(project, known);
  return known;
}

function isBenign({ indicator }: ReportIndicator, further: IndicatorList): boolean {
  if (further.covers(indicator)) return true;
  const host = hostOf(indicator);
  return host !== undefined && indicator.type !== 'email' && HOSTS.has(host) && (indicator.type !== 'url' || /^[a-z]+:\/\/[^/?#]*\/?$/u.test(indicator.value));
}
