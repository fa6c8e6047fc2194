import * as vscode from 'vscode';
import { firstGap } from '../../language/firstGap.js';
import { toRange } from '../ranges.js';
import type { Services } from '../services.js';

/** Puts the caret where the active report, or one section of a report, has its first gap; a placeholder is selected. */
export async function goToFirstGap({ active, analyses }: Services, uri?: unknown, path?: unknown): Promise<void> {
  const document = uri instanceof vscode.Uri ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString()) : active.document;
  if (!document) {
    void vscode.window.showInformationMessage('Open an incident report first: this goes to the first gap in it.');
    return;
  }
  const analysis = await analyses.get(document);
  const whyNot = analysis ? undefined : analyses.whyNot(document);
  if (whyNot !== undefined) void vscode.window.showInformationMessage(`This report is not checked, because it ${whyNot}.`);
  if (!analysis) return;
  const gap = firstGap(analysis.report, typeof path === 'string' ? path : '');
  if (!gap) {
    void vscode.window.showInformationMessage('There is no gap: everything that is expected here is answered.');
    return;
  }
  const range = toRange(document, gap.range);
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { ...(open?.viewColumn && { viewColumn: open.viewColumn }), preserveFocus: false });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
