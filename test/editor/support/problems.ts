import * as vscode from 'vscode';
import { eventually } from '../../host/eventually.js';

/** Our diagnostics of a document, once they are as many as expected. */
export function problemsOf(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(() => ours(document), (found) => found.length === count, `${count} problems`);
}

/** Our diagnostics of a document, once there is one of each of those messages and no other. */
export async function problemMessages(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  // Every provider waits for the analysis of the text as it is now, so that "no problem" is no early look.
  await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri);
  await eventually(() => ours(document).map(({ message }) => message).sort(), (found) => found.join('\n') === wanted, `these problems:\n${wanted}`);
}

export function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Incident Report');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}
