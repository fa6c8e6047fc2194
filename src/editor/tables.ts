import * as vscode from 'vscode';

/** Those that the build leaves out of the web's bundle, `build/dataFiles.js`. Of a configuration's schema, more than a report may be in need. */
const NAMES = ['character-entities', 'incident-report', 'report-type', 'techniques', 'top-level-domains'] as const;

const tables = new Map<string, unknown>();

/** Reads the tables that come as files beside the bundle, where the host cannot require them; rejects where one cannot be read. */
export async function loadTables(extensionUri: vscode.Uri): Promise<void> {
  await Promise.all(NAMES.map(async (name) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'data', `${name}.json`));
    tables.set(name, JSON.parse(new TextDecoder().decode(bytes)));
  }));
}

/** A table that was loaded: what needs one is evaluated behind that. */
export function table(name: string): unknown {
  if (!tables.has(name)) throw new Error(`The table '${name}' is not loaded`);
  return tables.get(name);
}
