import { type Report, reportOf } from '../report/report.js';
import { allChecks } from './allChecks.js';
import type { Fix, Problem } from './check.js';

const checks = new Map(allChecks.map((check) => [check.id, check]));

/** Ways to mend a problem, the most likely first; none where only the author can. */
export function fixesFor(problem: Problem, report: Report): Fix[] {
  return checks.get(problem.check)?.fixes?.(problem, reportOf(report, problem.place.part)) ?? [];
}

/** What mends it and may be applied unasked. Of checks that have nothing of the kind, no fix is worked out: a report may have thousands of problems. */
export function safeFixFor(problem: Problem, report: Report): Fix | undefined {
  return checks.get(problem.check)?.hasSafeFixes ? fixesFor(problem, report).find(({ kind }) => kind === 'safe') : undefined;
}
