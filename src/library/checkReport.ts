import type { Severity } from '../checks/check.js';
import { checkReport as check, type CheckSettings } from '../checks/checkReport.js';
import { ModelRanges } from '../exports/model/modelRanges.js';
import type { ModelRange, ReportModel } from '../exports/model/reportModel.js';
import { sourceOf } from './parseReport.js';

/** Something that is missing or wrong. */
export interface ReportProblem {
  /** The code of the check, as `docs/checks.md` lists them. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: ModelRange;
}

/**
 * All problems of a report, in the order of the text.
 * @param report What `parseReport` gave, itself and not a copy.
 * @param checks The severity that a check is to have instead of its own, or `off`, by its code.
 * @throws TypeError where the report is not from `parseReport`.
 */
export function checkReport(report: ReportModel, checks: CheckSettings = {}): ReportProblem[] {
  const source = sourceOf(report);
  if (!source) throw new TypeError('Expected a report that parseReport gave');
  const ranges = new ModelRanges(source);
  return check(source, checks).map(({ check: code, severity, message, place }) => ({ check: code, severity, message, range: ranges.of(place) }));
}
