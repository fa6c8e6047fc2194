import { readFileSync } from 'node:fs';
import { parseReport } from '../../../src/report/parseReport.js';
import type { Report } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { richReport } from '../reports/richReport.js';

export const read = (text: string): Promise<Report> => parseReport(text, incidentReport);

/** As many indicators as show all that there is to see; a page of 300 takes axe-core long. */
export const rich = (): Promise<Report> => read(richReport({ indicators: 40 }));

/** With much missing, and something wrong: what its author is told fills the page. */
export const gappy = (): Promise<Report> => read(readFileSync('test/workspace/ransomware-in-review.md', 'utf8'));
