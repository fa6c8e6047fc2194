import * as vscode from 'vscode';
import { allChecks } from '../../checks/allChecks.js';

/** Turns a check off, for the workspace where there is one. */
export async function disableCheck(check: unknown, uri: unknown): Promise<void> {
  if (!allChecks.some(({ id }) => id === check) || !(uri instanceof vscode.Uri)) return;
  const configuration = vscode.workspace.getConfiguration('incidentReport', uri);
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const set = configuration.inspect<Record<string, string>>('checks');
  const current = target === vscode.ConfigurationTarget.Workspace ? set?.workspaceValue : set?.globalValue;
  await configuration.update('checks', { ...current, [String(check)]: 'off' }, target);
}
