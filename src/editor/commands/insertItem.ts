import type * as vscode from 'vscode';
import { insertion } from '../../checks/gaps.js';
import { findItem } from '../../checks/findItem.js';
import { allReports } from '../../report/report.js';
import type { Services } from '../services.js';
import { applyInsertion } from './applyInsertion.js';

/** Inserts the missing item of an outline row where it belongs, with the caret at its first tab stop. */
export async function insertItem(services: Services, row: unknown): Promise<void> {
  const { document } = services.active;
  if (!document || typeof row !== 'object' || row === null || !('path' in row) || !('report' in row)) return;
  await insertInto(services, document, String(row.path), Number(row.report));
}

/** Inserts a missing item, by its path, into a document; `index` says into which report of it. */
export async function insertInto({ analyses }: Services, document: vscode.TextDocument, path: string, index = 0): Promise<void> {
  const analysis = await analyses.get(document);
  const report = analysis && allReports(analysis.report)[index];
  const item = report && findItem(report, path)?.item;
  if (item && !item.found) await applyInsertion(document, insertion(report, [item], ''));
}
