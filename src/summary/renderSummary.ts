import { toHtml } from 'hast-util-to-html';
import type { Report } from '../report/report.js';
import { type FullReportState, pageElement } from './pageElement.js';
import { summarise } from './summarise.js';
import type { SummaryOptions } from './summary.js';

/** A report's summary as HTML, to stand inside of `<main>`. */
export function renderSummary(report: Report, options: SummaryOptions, state: FullReportState): string {
  return toHtml(pageElement(summarise(report, options), state));
}
