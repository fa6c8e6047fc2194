import { applyEdits } from '../domain/textEdit.js';
import { parseReport } from '../report/parseReport.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import { allReports } from '../report/report.js';
import type { ReportType } from '../report/type/reportType.js';
import type { Problem } from './check.js';
import { type CheckSettings, checkReport } from './checkReport.js';
import { defangIndicators } from './edits/defangIndicators.js';

export interface DefangResult {
  readonly text: string;
  readonly defanged: number;
  /** What stays live and why; empty where nothing does. */
  readonly left: string;
  readonly remaining: readonly Problem[];
}

/** Defangs the live malicious indicators of all reports of a text; never rejects. */
export async function defangReport(text: string, type: ReportType, { checks = {}, facts = {} }: { readonly checks?: CheckSettings; readonly facts?: ProjectFacts } = {}): Promise<DefangResult> {
  const results = allReports(await parseReport(text, type, facts)).map((report) => defangIndicators(report));
  const edits = results.flatMap((result) => result.edits);
  const defanged = applyEdits(text, edits);
  const left = results.flatMap((result) => (result.left === '' ? [] : [result.left])).join('; ');
  return { text: defanged, defanged: edits.length, left, remaining: checkReport(await parseReport(defanged, type, facts), checks) };
}
