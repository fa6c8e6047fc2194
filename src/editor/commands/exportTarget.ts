import * as vscode from 'vscode';

/**
 * Where the page of a report is proposed to go: beside the report; where nothing can be written there (it is on no disk yet, or an
 * old version out of Git), in the workspace.
 */
export function exportTarget(uri: vscode.Uri): vscode.Uri {
  const canWrite = ({ scheme }: vscode.Uri): boolean => vscode.workspace.fs.isWritableFileSystem(scheme) === true;
  const target = uri.with({ path: `${uri.path.replace(/\.(?:md|markdown)$/iu, '')}.html`, query: '', fragment: '' });
  if (canWrite(uri)) return target;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const folder = vscode.workspace.workspaceFolders?.find((one) => canWrite(one.uri));
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(`/${name}`);
}
