import * as vscode from 'vscode';
import type { Fix } from '../../checks/check.js';
import { fixEdit } from '../ranges.js';

/** Applies a fix in an editor that has the focus, since only there its tab stops work. */
export async function applyInsertion(document: vscode.TextDocument, fix: Fix): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, { ...(open?.viewColumn && { viewColumn: open.viewColumn }), preserveFocus: false });
  await vscode.workspace.applyEdit(fixEdit(document, fix));
}
