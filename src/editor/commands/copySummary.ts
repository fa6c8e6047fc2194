import * as vscode from 'vscode';
import { copiedSummary } from '../../summary/copy/copiedSummary.js';
import type { Services } from '../services.js';

/** Puts the summary of a report on the clipboard, as Markdown. */
export async function copySummary({ analyses }: Services, document: vscode.TextDocument | undefined): Promise<void> {
  const analysis = document && (await analyses.get(document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this copies its summary.');
    return;
  }
  await vscode.env.clipboard.writeText(copiedSummary(analysis.report).markdown);
  tellCopied(false);
}

export function tellCopied(isRich: boolean): void {
  void vscode.window.setStatusBarMessage(`$(check) Summary copied as ${isRich ? 'rich text' : 'Markdown'}`, 4_000);
}
