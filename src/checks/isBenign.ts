import { hostOf } from '../domain/indicators/hostOf.js';
import { IndicatorList } from '../domain/indicators/indicatorList.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import type { ProjectFacts } from '../report/projectFacts.js';

/** Hosts that everybody needs. Just these, and nothing below them: what others upload stands there. */
const HOSTS: ReadonlySet<string> = new Set([
  '8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220', '2001:4860:4860::8888', '2606:4700:4700::1111',
  'google.com', 'www.google.com', 'microsoft.com', 'www.microsoft.com', 'windowsupdate.com', 'update.microsoft.com', 'login.microsoftonline.com', 'office.com', 'apple.com', 'www.apple.com', 'amazon.com', 'www.amazon.com',
  'github.com', 'gitlab.com', 'facebook.com', 'www.facebook.com', 'linkedin.com', 'www.linkedin.com', 'youtube.com', 'www.youtube.com', 'wikipedia.org', 'bing.com', 'www.bing.com', 'cloudflare.com', 'virustotal.com', 'www.virustotal.com',
  'api.ipify.org', 'ipinfo.io', 'checkip.amazonaws.com', 'ocsp.digicert.com', 'crl.microsoft.com', 'time.windows.com', 'pool.ntp.org',
]);

/** Whether an indicator is a host that everybody needs, by our list or the project's. */
export function isBenign({ indicator }: ReportIndicator, project: ProjectFacts): boolean {
  if (furtherOf(project).covers(indicator)) return true;
  const host = hostOf(indicator);
  return host !== undefined && indicator.type !== 'email' && HOSTS.has(host) && (indicator.type !== 'url' || /^[a-z]+:\/\/[^/?#]*\/?$/u.test(indicator.value));
}

const ofProjects = new WeakMap<ProjectFacts, IndicatorList>();

function furtherOf(project: ProjectFacts): IndicatorList {
  const known = ofProjects.get(project) ?? new IndicatorList(project.benignIndicators ?? []);
  ofProjects.set(project, known);
  return known;
}
