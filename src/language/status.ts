import { type Problem, SEVERITIES, type Severity } from '../checks/check.js';
import { completeness } from '../report/completeness.js';
import type { Report } from '../report/report.js';

/** How a report stands, in a few words. */
export interface Status {
  readonly completeness: string;
  /** "1 error, 2 warnings"; "no problems". */
  readonly problems: string;
  /** The worst severity among the problems. */
  readonly worst?: Severity;
}

const PLURALS: Record<Severity, string> = { error: 'errors', warning: 'warnings', information: 'infos' };
const SINGULARS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'info' };

/** Reads the status off an analysis. */
export function statusOf(report: Pick<Report, 'items'>, problems: readonly Pick<Problem, 'severity'>[]): Status {
  const counts = SEVERITIES.map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length })).filter(({ count }) => count > 0);
  const worst = counts[0]?.severity;
  return {
    completeness: `${Math.floor(completeness(report) * 100)} % complete`,
    problems: counts.map(({ severity, count }) => `${count} ${count === 1 ? SINGULARS[severity] : PLURALS[severity]}`).join(', ') || 'no problems',
    ...(worst && { worst }),
  };
}
