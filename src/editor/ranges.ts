import * as vscode from 'vscode';
import type { Fix } from '../checks/check.js';
import type { Range } from '../domain/range.js';
import type { TextEdit } from '../domain/textEdit.js';

/** Offsets as the editor's lines and columns. */
export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function toTextEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, text }) => vscode.TextEdit.replace(toRange(document, range), text));
}

export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, edits));
  return edit;
}

/** A fix as an edit: with tab stops where the document has the focus, as plain text elsewhere. */
export function fixEdit(document: vscode.TextDocument, { edits, snippets }: Fix): vscode.WorkspaceEdit {
  if (!snippets || vscode.window.activeTextEditor?.document !== document) return toWorkspaceEdit(document, edits);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, snippets.map(({ range, text }) => vscode.SnippetTextEdit.replace(toRange(document, range), new vscode.SnippetString(text))));
  return edit;
}

/** Markdown documents of whatever file system; each feature asks whether one is a report. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };
