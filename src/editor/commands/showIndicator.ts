import * as vscode from 'vscode';
import type { Subject } from '../../language/workspaceIndex/subject.js';
import { toLocation } from '../workspaceLocation.js';
import type { Services } from '../services.js';

/** Opens the list of all places in the workspace that name an indicator. */
export async function showIndicator({ workspaceReports }: Services, uri: unknown, position: unknown, subject: unknown): Promise<void> {
  const index = await workspaceReports.get(new vscode.CancellationTokenSource().token);
  if (!index || !(uri instanceof vscode.Uri) || !(position instanceof vscode.Position)) return;
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, index.find(subject as Subject).map(toLocation));
}
