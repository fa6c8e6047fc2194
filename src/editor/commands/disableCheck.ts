import * as vscode from 'vscode';
import { allChecks } from '../../checks/allChecks.js';
import type { Configuration } from '../../configuration/configuration.js';
import { configurationUri } from '../configurations.js';
import { toWorkspaceEdit } from '../ranges.js';
import type { Services } from '../services.js';

/** Turns a check off where that takes effect: in the configuration file that holds for the document, else in the settings. */
export async function disableCheck({ configurations }: Services, check: unknown, uri: unknown): Promise<void> {
  if (typeof check !== 'string' || !allChecks.some(({ id }) => id === check) || !(uri instanceof vscode.Uri)) return;
  const found = await configurations.find(uri);
  await (found ? disableInFile(found, check, uri) : disableInSettings(check, uri));
}

/** Written into the open document, if there is one, so that it can be undone; and saved, so that it takes effect. */
async function disableInFile({ path }: Configuration, check: string, uri: vscode.Uri): Promise<void> {
  const file = configurationUri(uri, path);
  const document = await vscode.workspace.openTextDocument(file);
  const [{ readConfiguration }, { setCheckSeverity }] = await Promise.all([import('../../configuration/readConfiguration.js'), import('../../configuration/setCheckSeverity.js')]);
  const edits = setCheckSeverity(readConfiguration(path, document.getText()), check, 'off', uri.path);
  if (edits.length === 0) {
    await vscode.window.showTextDocument(document);
    throw new Error(`${vscode.workspace.asRelativePath(file)} has an error, which has to be mended first`);
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
  if (!(await document.save())) throw new Error(`${vscode.workspace.asRelativePath(file)} could not be saved`);
}

/** For the workspace where there is one. */
async function disableInSettings(check: string, uri: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('incidentReport', uri);
  const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const set = configuration.inspect<Record<string, string>>('checks');
  const current = target === vscode.ConfigurationTarget.Workspace ? set?.workspaceValue : set?.globalValue;
  await configuration.update('checks', { ...current, [check]: 'off' }, target);
}
