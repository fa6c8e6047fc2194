import * as vscode from 'vscode';
import type { Range } from '../domain/range.js';
import type { TextEdit } from '../domain/textEdit.js';

/** Offsets as the editor's lines and columns. */
export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toTextEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, text }) => vscode.TextEdit.replace(toRange(document, range), text));
}

export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, edits));
  return edit;
}

/** Markdown documents of whatever file system; each feature asks whether one is a report. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };
