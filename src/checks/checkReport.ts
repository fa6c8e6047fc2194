import { allReports, rangeOf, type Report } from '../report/report.js';
import { allChecks } from './allChecks.js';
import type { Finding, Problem, Severity } from './check.js';
import { Suppressions, type Suppressor } from './suppressions.js';
import { describeUnused, isBeyondTelling, UNUSED_SUPPRESSION } from './unusedSuppression.js';

/** The severity that a check is to have instead of its own, by check id; a check that is off finds nothing. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/** All problems of a text that no comment suppresses, in its order: of the report and of those that follow in it. */
export function checkReport(report: Report, settings: CheckSettings = {}): Problem[] {
  const checks = allChecks.filter(({ id }) => settings[id] !== 'off');
  const toProblem = (check: string, finding: Finding): Problem => ({ ...finding, check, severity: severityFor(check, finding.severity, settings) });
  const suppressions = new Suppressions(report);
  // About suppressions themselves, only those count that say so by name: one of all checks would hide the slip in its neighbour.
  const suppressorOf = ({ check, place }: Problem): Suppressor | undefined => suppressions.find(check, place, check === UNUSED_SUPPRESSION);
  const used = new Set<Suppressor>();
  const problems = checks.flatMap((check) => allReports(report).flatMap((one) => check.find(one)).map((finding) => toProblem(check.id, finding))).filter((problem) => {
    const suppressor = suppressorOf(problem);
    if (suppressor) used.add(suppressor);
    return !suppressor;
  });
  const known = new Set(checks.map(({ id }) => id));
  const unused = known.has(UNUSED_SUPPRESSION) ? suppressions.all.filter((suppressor) => !used.has(suppressor) && !isBeyondTelling(suppressor, known)) : [];
  const told = unused.map((suppressor) => toProblem(UNUSED_SUPPRESSION, describeUnused(suppressor))).filter((problem) => !suppressorOf(problem));
  return [...problems, ...told].sort((a, b) => rangeOf(a.place).start - rangeOf(b.place).start);
}

function severityFor(check: string, own: Severity, settings: CheckSettings): Severity {
  const set = settings[check];
  return set === undefined || set === 'off' ? own : set;
}
