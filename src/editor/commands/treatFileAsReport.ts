import * as vscode from 'vscode';
import { treatAsReport } from '../../language/treatAsReport.js';
import type { Services } from '../services.js';
import { toWorkspaceEdit } from '../ranges.js';
import { pickType } from './pickType.js';

/** Writes the front matter that makes the active Markdown file a report. */
export async function treatFileAsReport(services: Services): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void vscode.window.showInformationMessage('Open a Markdown file first: this makes it an incident report.');
    return;
  }
  const signature = await pickType(services, 'Treat this file as which kind of report?');
  const type = signature && (await services.analyses.typeOf(signature));
  if (!type) return;
  const text = document.getText();
  const edit = treatAsReport(text, type);
  if (!edit) {
    void vscode.window.showErrorMessage(`Add "report: ${type.id}" to the front matter by hand: it is not written as "key: value" lines.`);
    return;
  }
  if (text.slice(edit.range.start, edit.range.end) === edit.text) return;
  const applied = await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit]));
  if (!applied) void vscode.window.showErrorMessage('The front matter could not be written: the file cannot be edited.');
}
