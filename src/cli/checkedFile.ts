import type { Severity } from '../checks/check.js';
import { checkReport } from '../checks/checkReport.js';
import { safeFixFor } from '../checks/fixesFor.js';
import { LineIndex } from '../domain/lineIndex.js';
import { completeness } from '../report/completeness.js';
import { parseReport } from '../report/parseReport.js';
import { rangeOf } from '../report/report.js';
import type { VisitedReport } from './visitInput.js';

/** What `check` prints of a file; also the shape of its JSON. */
export interface CheckedFile {
  readonly path: string;
  readonly report: boolean;
  /** From 0 to 1. */
  readonly completeness: number;
  readonly problems: readonly PrintedProblem[];
}

/** Lines and columns count from 1; the end is the first place behind the problem. */
export interface PrintedProblem {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whether `fix` mends it without further options. */
  readonly fixable: boolean;
}

/** Runs the checks that the editor runs. */
export async function checkDocument({ input: { path }, text, type, checks, facts }: VisitedReport): Promise<CheckedFile> {
  const report = await parseReport(text, type, facts);
  const lines = new LineIndex(text);
  const problems = checkReport(report, checks).map((problem): PrintedProblem => {
    const { start, end } = lines.range(rangeOf(problem.place));
    const { check, severity, message } = problem;
    return { check, severity, message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, fixable: safeFixFor(problem, report) !== undefined };
  });
  return { path, report: true, completeness: completeness(report), problems };
}

/** A file that is no report has nothing to check. */
export function uncheckedFile(path: string): CheckedFile {
  return { path, report: false, completeness: 0, problems: [] };
}
