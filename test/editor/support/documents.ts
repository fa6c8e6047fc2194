import * as vscode from 'vscode';

let opened = 0;

/**
 * Opens a Markdown text that is on no disk, in an editor. Each has a name of its own: VS Code keeps the backup of an untitled text
 * for a moment after it was closed, and would bring it back into the next one of that name.
 */
export async function openText(content: string): Promise<vscode.TextDocument> {
  opened += 1;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path: `/text-${opened}.md` }));
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Opens a file of the workspace, in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document);
  return document;
}

export function workspaceFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Writes a file of the workspace, with the folders around it. */
export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

/** Removes a file or a folder of the workspace, where it is there. */
export async function removeFile(name: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceFile(name), { recursive: true }).then(undefined, () => undefined);
}

/** Puts the caret into an open document. */
export function setCaret(position: vscode.Position): void {
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
}

/** Replaces the whole text, as one edit of the person. */
export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  await vscode.workspace.applyEdit(edit);
}

/** Closes every editor without asking about changes. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
