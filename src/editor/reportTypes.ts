import * as vscode from 'vscode';
import type { ReportTypeSignature } from '../report/detectReport.js';
import { builtInTypes } from '../report/type/builtInTypes.js';
import { configuration, onDidChangeConfiguration } from './configuration.js';

/** A type that a team supplies: where its schema is, and what it holds. */
export interface SuppliedType extends ReportTypeSignature {
  readonly uri: vscode.Uri;
  readonly schema: unknown;
}

/**
 * The report types there are: the built-in ones and those of the setting `incidentReport.reportTypes`, which is read in trusted
 * workspaces only. A schema is read again when it changes on disk.
 */
export class ReportTypes implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  #watchers: vscode.Disposable[] = [];
  #supplied: readonly SuppliedType[] = [];
  #run = 0;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const reload = (): void => {
      this.#load().catch((error: unknown) => log.error('Report types could not be read', error));
    };
    this.#subscriptions = [onDidChangeConfiguration(reload), vscode.workspace.onDidGrantWorkspaceTrust(reload), vscode.workspace.onDidChangeWorkspaceFolders(reload)];
    reload();
  }

  get signatures(): readonly ReportTypeSignature[] {
    return [...builtInTypes, ...this.#supplied];
  }

  supplied(id: string): SuppliedType | undefined {
    return this.#supplied.find((type) => type.id === id);
  }

  async #load(): Promise<void> {
    const run = (this.#run += 1);
    const uris = vscode.workspace.isTrusted ? schemaUris() : [];
    if (uris.length === 0 && this.#supplied.length === 0 && this.#watchers.length === 0) return;
    const read = await Promise.all(uris.map((uri) => this.#read(uri)));
    if (run !== this.#run) return; // a newer run has begun
    this.#supplied = read.filter((type) => type !== undefined);
    this.#watch(uris);
    this.#changed.fire();
  }

  async #read(uri: vscode.Uri): Promise<SuppliedType | undefined> {
    try {
      const schema = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Partial<Record<string, unknown>>;
      const { id } = (schema['x-report'] ?? {}) as { id?: unknown };
      if (builtInTypes.some((type) => type.id === id)) {
        this.#log.error(`${uri.toString(true)} has the id of a built-in report type, '${String(id)}': give it another one`);
        return undefined;
      }
      if (typeof id === 'string' && typeof schema.title === 'string') return { id, title: schema.title, uri, schema };
      this.#log.error(`${uri.toString(true)} describes no report type: it needs a "title" and an "x-report" with an "id"`);
    } catch (error) {
      this.#log.error(`The report type ${uri.toString(true)} could not be read`, error);
    }
    return undefined;
  }

  #watch(uris: readonly vscode.Uri[]): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = uris.map((uri) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)));
      const reload = (): void => {
        this.#load().catch((error: unknown) => this.#log.error('Report types could not be read', error));
      };
      watcher.onDidChange(reload);
      watcher.onDidCreate(reload);
      watcher.onDidDelete(reload);
      return watcher;
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions, ...this.#watchers).dispose();
  }
}

function schemaUris(): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const uris = folders.flatMap((folder) => configuration.reportTypes(folder.uri).map((path) => (path.startsWith('/') || /^[a-z]:[\\/]/iu.test(path) ? folder.uri.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(folder.uri, path))));
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
