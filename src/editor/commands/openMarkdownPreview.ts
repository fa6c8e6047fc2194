import * as vscode from 'vscode';

/** Opens VS Code's own preview of a report, which shows the text line by line: in the group of the preview that it is asked from. */
export async function openMarkdownPreview(document: vscode.TextDocument | undefined): Promise<void> {
  if (document) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}
