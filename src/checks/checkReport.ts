import { rangeOf, type Report } from '../report/report.js';
import { allChecks } from './allChecks.js';
import type { Problem, Severity } from './check.js';

/** The severity that a check is to have instead of its own, by check id; a check that is off finds nothing. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/** All problems of a report, in the order of the text. */
export function checkReport(report: Report, settings: CheckSettings = {}): Problem[] {
  return allChecks
    .filter((check) => settings[check.id] !== 'off')
    .flatMap((check) => check.find(report).map((finding): Problem => ({ ...finding, check: check.id, severity: severityFor(check.id, finding.severity, settings) })))
    .sort((a, b) => rangeOf(a.place).start - rangeOf(b.place).start);
}

function severityFor(check: string, own: Severity, settings: CheckSettings): Severity {
  const set = settings[check];
  return set === undefined || set === 'off' ? own : set;
}
