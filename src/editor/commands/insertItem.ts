import { insertion } from '../../checks/gaps.js';
import { findItem } from '../../checks/findItem.js';
import { allReports } from '../../report/report.js';
import type { Services } from '../services.js';
import { applyInsertion } from './applyInsertion.js';

/** Inserts the missing item of an outline row where it belongs, with the caret at its first tab stop. */
export async function insertItem({ active, analyses }: Services, row: unknown): Promise<void> {
  const document = active.document;
  const analysis = document && (await analyses.get(document));
  if (!analysis || typeof row !== 'object' || row === null || !('path' in row) || !('report' in row)) return;
  const report = allReports(analysis.report)[Number(row.report)];
  const item = report && findItem(report, String(row.path))?.item;
  if (item && !item.found) await applyInsertion(document, insertion(report, [item], ''));
}
