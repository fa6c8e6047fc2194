import * as vscode from 'vscode';
import type { Configuration } from '../configuration/configuration.js';
import { resolvePath } from '../domain/path.js';
import type { ReportTypeSignature } from '../report/detectReport.js';
import { builtInTypes } from '../report/type/builtInTypes.js';
import { readSuppliedType, type SuppliedType, type SuppliedTypeReading } from '../report/type/suppliedType.js';
import { configuration, onDidChangeConfiguration } from './configuration.js';
import { type Configurations, configurationUri } from './configurations.js';
import { workspaceFileSystem } from './workspaceFileSystem.js';

/** The types that a configuration names, for one of the documents that it holds for. */
interface TypesOfConfiguration {
  readonly configuration: Configuration;
  readonly document: vscode.Uri;
  types: readonly SuppliedType[];
  /** Until they are read; never rejects. */
  reading: Promise<void>;
}

/**
 * The report types there are: the built-in ones, and those of a document's configuration file, or where it has none, of the setting
 * `incidentReport.reportTypes`. Both are read in trusted workspaces only. A schema is read again when it changes on disk.
 */
export class ReportTypes implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #renewed = new vscode.EventEmitter<void>();
  /** All of them were read anew, so that any file may be of another type than before. */
  readonly onDidRenew = this.#renewed.event;
  readonly #log: vscode.LogOutputChannel;
  readonly #configurations: Configurations;
  readonly #subscriptions: vscode.Disposable[];
  readonly #watchers = new Map<string, vscode.Disposable>();
  #ofSettings: readonly SuppliedType[] = [];
  /** While a configuration is read anew, some documents have the old one and some the new: each is read once, whoever asks. */
  readonly #ofConfigurations = new WeakMap<Configuration, TypesOfConfiguration>();
  /** The newest of each, by its URI; those that are gone are left out once all are read anew. */
  readonly #newest = new Map<string, TypesOfConfiguration>();
  #run = 0;

  constructor(configurations: Configurations, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#configurations = configurations;
    const reload = (): void => this.#reload();
    this.#subscriptions = [
      onDidChangeConfiguration(reload),
      vscode.workspace.onDidGrantWorkspaceTrust(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      configurations.onDidChange(() => this.#changed.fire()),
      configurations.onDidRenew(() => {
        for (const [key, { configuration: one }] of this.#newest) if (!configurations.holds(one)) this.#newest.delete(key);
        this.#renewed.fire();
      }),
    ];
    reload();
  }

  /** The types that a document can be of; without one, those of the first workspace folder. */
  for(uri: vscode.Uri | undefined): readonly ReportTypeSignature[] {
    const place = uri ?? vscode.workspace.workspaceFolders?.[0]?.uri.with({ scheme: 'untitled' });
    const found = place && this.#configurations.known(place);
    return [...builtInTypes, ...(found ? this.#of(found, place).types : this.#ofSettings)];
  }

  /** The same of a file that nobody has open, once they are read. */
  async ofFile(uri: vscode.Uri): Promise<readonly ReportTypeSignature[]> {
    const found = await this.#configurations.findOfFile(uri);
    const own = found && this.#of(found, uri);
    await own?.reading;
    return [...builtInTypes, ...(own ? own.types : this.#ofSettings)];
  }

  /** While they are read anew, those that were read before. */
  #of(found: Configuration, document: vscode.Uri): TypesOfConfiguration {
    const known = this.#ofConfigurations.get(found);
    if (known) return known;
    const key = configurationUri(document, found.path).toString();
    const types: TypesOfConfiguration = { configuration: found, document, types: this.#newest.get(key)?.types ?? [], reading: Promise.resolve() };
    this.#ofConfigurations.set(found, types);
    this.#newest.set(key, types);
    if (found.reportTypes.length > 0 || types.types.length > 0) types.reading = this.#readOf(types).then(() => this.#changed.fire());
    return types;
  }

  async #readOf(own: TypesOfConfiguration): Promise<void> {
    const { configuration: { path, reportTypes }, document } = own;
    const named = vscode.workspace.isTrusted ? reportTypes : [];
    const readings = await Promise.all(named.map(async ({ path: schema, range }) => ({ range, schema, reading: await this.#read(configurationUri(document, schema)) })));
    own.types = readings.flatMap(({ reading }) => ('type' in reading ? [reading.type] : []));
    const unread = readings.flatMap(({ reading, range, schema }) => ('type' in reading ? [] : [{ message: `The report type ${schema} ${reading.whyNot}`, range }]));
    const uri = configurationUri(document, path);
    if (this.#newest.get(uri.toString()) === own) this.#configurations.tell(uri, own.configuration, unread);
  }

  /** Reads all anew. */
  #reload(): void {
    const run = (this.#run += 1);
    const uris = vscode.workspace.isTrusted ? schemaUris() : [];
    if (uris.length === 0 && this.#ofSettings.length === 0 && this.#newest.size === 0) return;
    const ofSettings = Promise.all(uris.map((uri) => this.#read(uri)));
    void Promise.all([ofSettings, ...[...this.#newest.values()].map((types) => this.#readOf(types))]).then(([readings]) => {
      if (run !== this.#run) return; // a newer run has begun
      this.#ofSettings = readings.flatMap((reading) => ('type' in reading ? [reading.type] : []));
      this.#changed.fire();
      this.#renewed.fire();
    });
  }

  async #read(uri: vscode.Uri): Promise<SuppliedTypeReading> {
    this.#watch(uri);
    const reading = await readSuppliedType(workspaceFileSystem(uri), uri.path);
    if ('whyNot' in reading) this.#log.error(`The report type ${uri.toString(true)} ${reading.whyNot}`);
    return reading;
  }

  #watch(uri: vscode.Uri): void {
    if (this.#watchers.has(uri.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)));
    const reload = (): void => this.#reload();
    watcher.onDidChange(reload);
    watcher.onDidCreate(reload);
    watcher.onDidDelete(reload);
    this.#watchers.set(uri.toString(), watcher);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#renewed, ...this.#subscriptions, ...this.#watchers.values()).dispose();
  }
}

function schemaUris(): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const uris = folders.flatMap((folder) => configuration.reportTypes(folder.uri).map((path) => {
    const resolved = resolvePath(folder.uri.path.replace(/\/$/u, ''), path);
    return folder.uri.with({ path: resolved.startsWith('/') ? resolved : `/${resolved}` });
  }));
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
