import * as vscode from 'vscode';
import { COMMANDS } from './commandIds.js';
import { Configurations } from './configurations.js';
import { ReportDocuments } from './reportDocuments.js';
import { ReportTypes } from './reportTypes.js';
import { PREVIEW_VIEW_TYPE } from './viewTypes.js';

/**
 * What activation registers. The features themselves are loaded by the first report, command or restored preview.
 * @param prepare What has to be there before them.
 */
export function register(context: vscode.ExtensionContext, prepare: () => Promise<void> = () => Promise.resolve()): vscode.Disposable {
  const log = vscode.window.createOutputChannel('Incident Report', { log: true });
  const configurations = new Configurations(log);
  const types = new ReportTypes(configurations, log);
  const documents = new ReportDocuments(types);
  let loading: ReturnType<typeof load> | undefined;

  async function load() {
    const started = Date.now();
    await prepare();
    const { Features } = await import('./features.js');
    const features = new Features({ context, configurations, documents, types, log });
    context.subscriptions.push(features);
    log.debug(`Features loaded in ${Date.now() - started} ms`);
    return features;
  }
  const features = (): ReturnType<typeof load> => (loading ??= load().catch((error: unknown) => {
    loading = undefined; // the next one who asks may have more luck
    throw error;
  }));
  const wake = (): void => {
    if (documents.any()) features().catch((error: unknown) => log.error('The features could not be loaded', error));
  };

  const commands = COMMANDS.map((id) => vscode.commands.registerCommand(id, async (...args: unknown[]) => (await features()).run(id, args)));
  const previews = vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, {
    deserializeWebviewPanel: async (panel, state) => (await features()).restorePreview(panel, state),
  });
  documents.onDidChange(wake);
  wake();
  return vscode.Disposable.from(log, configurations, types, documents, previews, ...commands);
}
