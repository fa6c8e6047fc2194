import { applyEdits, compatible, type TextEdit } from '../domain/textEdit.js';
import { parseReport } from '../report/parseReport.js';
import type { Report } from '../report/report.js';
import type { ReportType } from '../report/type/reportType.js';
import type { Problem } from './check.js';
import { type CheckSettings, checkReport } from './checkReport.js';
import { fillItem } from './edits/fillItem.js';
import { insertItems } from './edits/insertItems.js';
import { findItem } from './findItem.js';
import { fixesFor } from './fixesFor.js';

export interface FixResult {
  readonly text: string;
  /** The problems that were mended, or given a scaffold, in the order in which that happened. */
  readonly fixed: readonly Problem[];
  readonly remaining: readonly Problem[];
}

export interface FixOptions {
  readonly checks?: CheckSettings;
  /** Also insert scaffolds for what is missing. They stay gaps until somebody fills them in. */
  readonly insertMissing?: boolean;
}

/** A report takes at most a round a section to come to rest; the bound is for the case that two fixes should ever undo each other. */
const MOST_ROUNDS = 50;

/** Applies all safe fixes until none is left; never rejects, and never removes a word. */
export async function fixReport(text: string, type: ReportType, { checks = {}, insertMissing = false }: FixOptions = {}): Promise<FixResult> {
  const fixed: Problem[] = [];
  let current = text;
  let report = await parseReport(current, type);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = safeStep(report, checks);
    if (step.length === 0) break;
    current = applyEdits(current, step.flatMap(({ edits }) => edits));
    fixed.push(...step.map(({ problem }) => problem));
    report = await parseReport(current, type);
  }
  if (insertMissing) {
    const problems = checkReport(report, checks);
    const edits = scaffoldEdits(report, problems);
    if (edits.length > 0) {
      fixed.push(...problems.filter((problem) => fixesFor(problem, report).some(({ kind }) => kind === 'scaffold')));
      current = applyEdits(current, edits);
      report = await parseReport(current, type);
    }
  }
  return { text: current, fixed, remaining: checkReport(report, checks) };
}

/** Edits that insert scaffolds for all that the problems say is missing or empty. */
export function scaffoldEdits(report: Report, problems: readonly Problem[]): TextEdit[] {
  const items = problems.flatMap(({ path }) => findItem(report, path)?.item ?? []);
  return [...insertItems(report, items.filter(({ found }) => !found)), ...items.flatMap((item) => (item.state === 'empty' ? fillItem(report, item) : []))];
}

function safeStep(report: Report, checks: CheckSettings): { problem: Problem; edits: readonly TextEdit[] }[] {
  const candidates = checkReport(report, checks).flatMap((problem) => {
    const fix = fixesFor(problem, report).find(({ kind }) => kind === 'safe');
    return fix ? [{ problem, edits: fix.edits }] : [];
  });
  return compatible(candidates);
}
