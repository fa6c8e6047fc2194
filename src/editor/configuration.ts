import * as vscode from 'vscode';
import { type CheckSettings } from '../checks/checkReport.js';

const SECTION = 'incidentReport';

/** The settings, as `package.json` describes them; each is read when it is needed, so a change takes effect at once. */
export const configuration = {
  isEnabled: (scope?: vscode.Uri): boolean => get('enabled', true, scope),
  /** Glob patterns of files that are reports whatever they hold. */
  files: (scope?: vscode.Uri): readonly string[] => get<string[]>('files', [], scope).filter((pattern) => typeof pattern === 'string'),
  /** Paths of report type schemas, absolute or relative to the workspace folder. */
  reportTypes: (scope?: vscode.Uri): readonly string[] => get<string[]>('reportTypes', [], scope).filter((path) => typeof path === 'string'),
  checks: (scope?: vscode.Uri): CheckSettings => get<CheckSettings>('checks', {}, scope),
  documentSymbols: (): boolean => get('documentSymbols', false),
};

function get<T>(key: string, fallback: T, scope?: vscode.Uri): T {
  return vscode.workspace.getConfiguration(SECTION, scope).get<T>(key) ?? fallback;
}

/** Calls back when one of our settings changes. */
export function onDidChangeConfiguration(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
