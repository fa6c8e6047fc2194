import * as vscode from 'vscode';
import { defang } from '../domain/indicators/defang.js';
import type { Services } from './services.js';
import { toLocation } from './workspaceLocation.js';

/** Fewer characters mean something else, and what they would find would bury it. */
const SHORTEST = 4;
const MOST = 50;

/** Go to Symbol in Workspace finds indicators and techniques, once a query is long enough to mean one. */
export function registerWorkspaceSymbols({ workspaceReports }: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      if (query.trim().length < SHORTEST) return [];
      const index = await workspaceReports.get(token);
      return (index?.search(query.trim(), MOST) ?? []).flatMap(({ subject: { type, value }, occurrences }) => {
        const kind = type === 'technique' ? vscode.SymbolKind.Event : vscode.SymbolKind.Constant;
        return occurrences.map((occurrence) => new vscode.SymbolInformation(defang(value), kind, fileName(occurrence.file), toLocation(occurrence)));
      }).slice(0, MOST);
    },
  });
}

function fileName(file: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}
