import { type Report, reportOf } from '../report/report.js';
import { allChecks } from './allChecks.js';
import type { Fix, Problem } from './check.js';

/** Ways to mend a problem, the most likely first; none where only the author can. */
export function fixesFor(problem: Problem, report: Report): Fix[] {
  return allChecks.find((check) => check.id === problem.check)?.fixes?.(problem, reportOf(report, problem.place.part)) ?? [];
}

/** Whether something mends it that may be applied unasked. */
export function isFixable(problem: Problem, report: Report): boolean {
  return fixesFor(problem, report).some((fix) => fix.kind === 'safe');
}
