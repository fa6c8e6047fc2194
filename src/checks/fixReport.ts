import { applyEdits, compatible, type TextEdit } from '../domain/textEdit.js';
import { parseReport } from '../report/parseReport.js';
import { allReports, type Report } from '../report/report.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { ReportType } from '../report/type/reportType.js';
import type { Problem } from './check.js';
import { type CheckSettings, checkReport } from './checkReport.js';
import { fillItem } from './edits/fillItem.js';
import { insertItems } from './edits/insertItems.js';
import { findItem } from './findItem.js';
import { fixesFor, safeFixFor } from './fixesFor.js';
import { missingBehind } from './gaps.js';

export interface FixResult {
  readonly text: string;
  /** The problems that were mended, or given a scaffold, in the order in which that happened. */
  readonly fixed: readonly Problem[];
  readonly remaining: readonly Problem[];
}

export interface FixOptions {
  readonly checks?: CheckSettings;
  readonly facts?: ProjectFacts;
  /** Also insert scaffolds for what is missing. They stay gaps until somebody fills them in. */
  readonly insertMissing?: boolean;
}

/** A report takes at most a round a section to come to rest; the bound is for the case that two fixes should ever undo each other. */
const MOST_ROUNDS = 50;

/** Applies all safe fixes until none is left; never rejects, and never removes a word. */
export async function fixReport(text: string, type: ReportType, { checks = {}, facts = {}, insertMissing = false }: FixOptions = {}): Promise<FixResult> {
  const fixed: Problem[] = [];
  let current = text;
  let report = await parseReport(current, type, facts);
  let scaffolds = insertMissing;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let step = safeStep(report, checks);
    if (step.edits.length === 0 && scaffolds) {
      step = scaffoldStep(report, checks);
      scaffolds = false; // once; what is new may give other headings another meaning, so that there is something to mend again
    }
    if (step.edits.length === 0) break;
    current = applyEdits(current, step.edits);
    fixed.push(...step.problems);
    report = await parseReport(current, type, facts);
  }
  return { text: current, fixed, remaining: checkReport(report, checks) };
}

/** Edits that insert scaffolds for all that the problems say is missing or empty. */
function scaffoldEdits(report: Report, all: readonly Problem[]): TextEdit[] {
  const problems = all.filter(({ place }) => report.own.includes(place.part));
  const empty = [...new Set(problems.flatMap(({ path }) => findItem(report, path)?.item ?? []))].filter(({ state }) => state === 'empty');
  // Filled first: below a heading that ends the text, what fills it and what is to follow it go to the same offset.
  return [...empty.flatMap((item) => fillItem(report, item)), ...insertItems(report, problems.flatMap((problem) => missingBehind(problem, report)))];
}

/** Edits that can be applied together, and the problems that they are for. */
interface Step {
  readonly problems: readonly Problem[];
  readonly edits: readonly TextEdit[];
}

function safeStep(report: Report, checks: CheckSettings): Step {
  const candidates = checkReport(report, checks).flatMap((problem) => {
    const fix = safeFixFor(problem, report);
    return fix ? [{ problem, edits: fix.edits }] : [];
  });
  const taken = compatible(candidates);
  return { problems: taken.map(({ problem }) => problem), edits: taken.flatMap(({ edits }) => edits) };
}

function scaffoldStep(report: Report, checks: CheckSettings): Step {
  const scaffolded = checkReport(report, checks).filter((problem) => fixesFor(problem, report).some(({ kind }) => kind === 'scaffold'));
  return { problems: scaffolded, edits: allReports(report).flatMap((one) => scaffoldEdits(one, scaffolded)) };
}
