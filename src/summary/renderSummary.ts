import { toHtml } from 'hast-util-to-html';
import type { Report } from '../report/report.js';
import { summarise, type SummaryOptions } from './summarise.js';

/** A report's summary as HTML, to stand inside of `<main>`. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  return toHtml(summarise(report, options));
}
