import type { Report } from '../report/report.js';
import type { Severity } from './check.js';

/** How bad a gap is: a draft is expected to have some, and what is only recommended is for information at any time. */
export function gapSeverity(report: Report, required: boolean, whenRequired: Severity = 'warning'): Severity {
  return required && report.frontMatter?.data.status !== 'draft' ? whenRequired : 'information';
}
