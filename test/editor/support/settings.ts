import * as vscode from 'vscode';

/** Runs a test with settings of the workspace, and takes them back. */
export async function withSettings(settings: Readonly<Record<string, unknown>>, test: () => Promise<void>): Promise<void> {
  const update = async (key: string, value: unknown): Promise<void> => vscode.workspace.getConfiguration('incidentReport').update(key, value, vscode.ConfigurationTarget.Workspace);
  for (const [key, value] of Object.entries(settings)) await update(key, value);
  try {
    await test();
  } finally {
    for (const key of Object.keys(settings)) await update(key, undefined);
  }
}
