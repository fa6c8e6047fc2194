import * as vscode from 'vscode';

/** Those that the build leaves out of the web's bundle, `build/dataFiles.js`. Of a configuration's schema, more than a report may be in need. */
const TABLES = {
  'character-entities': 'dist/data/character-entities.json',
  'incident-report': 'schemas/incident-report.schema.json',
  'report-type': 'schemas/report-type.schema.json',
  techniques: 'dist/data/techniques.json',
  'top-level-domains': 'dist/data/top-level-domains.json',
} as const;

const tables = new Map<string, unknown>();

/** Reads the tables that come as files beside the bundle, where the host cannot require them; rejects where one cannot be read. */
export async function loadTables(extensionUri: vscode.Uri): Promise<void> {
  await Promise.all(Object.entries(TABLES).map(async ([name, path]) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path));
    tables.set(name, JSON.parse(new TextDecoder().decode(bytes)));
  }));
}

/** A table that was loaded: what needs one is evaluated behind that. */
export function table(name: string): unknown {
  if (!tables.has(name)) throw new Error(`The table '${name}' is not loaded`);
  return tables.get(name);
}
