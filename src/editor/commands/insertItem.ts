import * as vscode from 'vscode';
import { insertItems } from '../../checks/edits/insertItems.js';
import { findItem } from '../../checks/findItem.js';
import { rangeOf } from '../../report/report.js';
import type { Services } from '../services.js';
import { toRange, toWorkspaceEdit } from '../ranges.js';
import { reveal } from './reveal.js';

/** Inserts the missing item of an outline row where it belongs, and goes there. */
export async function insertItem({ active, analyses }: Services, row: unknown): Promise<void> {
  const document = active.document;
  const analysis = document && (await analyses.get(document));
  if (!analysis || typeof row !== 'object' || row === null || !('id' in row)) return;
  const item = findItem(analysis.report, String(row.id))?.item;
  if (!item || item.found) return;
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, insertItems(analysis.report, [item])));
  const after = await analyses.get(document);
  const found = after && findItem(after.report, item.type.path)?.item.found;
  if (found) await reveal(document.uri, toRange(document, rangeOf(found.name)));
}
