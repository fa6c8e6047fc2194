import * as vscode from 'vscode';
import type { Services } from './services.js';

/**
 * Tells menus and views whether the active Markdown document is a report. One key for the window: a list of resources would not
 * do, because the workbench of a remote window knows them by other URIs than the extension.
 */
export function registerContextKeys({ active }: Services): vscode.Disposable {
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', 'incidentReport.active', active.document !== undefined);
  };
  update();
  return active.onDidChange(update);
}
