import * as vscode from 'vscode';
import { insertItems } from '../../checks/edits/insertItems.js';
import type { Services } from '../services.js';
import { toWorkspaceEdit } from '../ranges.js';

/** Inserts every section that the active report lacks, with all that belongs inside, to be filled in. */
export async function insertMissingSections({ active, analyses }: Services): Promise<void> {
  const document = active.document;
  const analysis = document && (await analyses.get(document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this inserts the sections that it lacks.');
    return;
  }
  const missing = analysis.report.items.filter(({ found }) => !found);
  if (missing.length === 0) {
    void vscode.window.showInformationMessage('No section is missing.');
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, insertItems(analysis.report, missing)));
}
