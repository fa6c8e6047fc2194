import * as vscode from 'vscode';
import type { Configuration, ConfigurationError } from '../configuration/configuration.js';
import { ConfigurationFinder } from '../configuration/configurationFinder.js';
import { LineIndex } from '../domain/lineIndex.js';
import { folderOf } from '../domain/path.js';
import { workspaceFileSystem } from './workspaceFileSystem.js';

const GLOB = '**/.incident-report.{json,jsonc}';

/** A folder whose configuration somebody has asked for. */
interface Lookup {
  /** The document that it was asked for first. */
  readonly document: vscode.Uri;
  /** Nothing until it is known whether there is one. */
  known?: { readonly configuration: Configuration | undefined };
  result: Promise<Configuration | undefined>;
}

/**
 * The configuration files of open documents: the nearest one upwards, no further than the workspace folder. Each folder is looked at
 * once, and all of them again when such a file changes. What parses them is loaded only where there is one.
 */
export class Configurations implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Something else holds for some document than was known before. */
  readonly onDidChange = this.#changed.event;
  readonly #renewed = new vscode.EventEmitter<void>();
  /** All of them were read anew. */
  readonly onDidRenew = this.#renewed.event;
  readonly #log: vscode.LogOutputChannel;
  readonly #problems = vscode.languages.createDiagnosticCollection('incident-report-configuration');
  readonly #lookups = new Map<string, Lookup>();
  readonly #finders = new Map<string, ConfigurationFinder>();
  readonly #told = new Map<string, string>();
  /** Those of which something was told: each holds in many folders, and what is wrong with its report types is known later. */
  readonly #toldOf = new WeakSet<Configuration>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(GLOB);
    const deletions = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    const renew = (): void => this.#renew();
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(renew),
      watcher.onDidCreate(renew),
      watcher.onDidDelete(renew),
      deletions,
      // Of a folder that goes or moves, nothing is told but its own name.
      deletions.onDidDelete(({ path }) => {
        if ([...this.#lookups.values()].some(({ known }) => known?.configuration?.path.startsWith(`${path}/`))) renew();
      }),
      // Outside of the workspace nothing is watched, but what is written here is known.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (/\/\.incident-report\.jsonc?$/u.test(uri.path)) renew();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(renew),
    ];
  }

  /** The configuration that holds for a document; nothing where there is none. Never rejects. */
  find(uri: vscode.Uri): Promise<Configuration | undefined> {
    return this.#lookup(uri).result;
  }

  /** What is known of it by now; where that is nothing yet, `onDidChange` tells when it is. */
  known(uri: vscode.Uri): Configuration | undefined {
    return this.#lookup(uri).known?.configuration;
  }

  /** The same of a file that nobody has open, of which nobody has to be told when something else holds. */
  async findOfFile(uri: vscode.Uri): Promise<Configuration | undefined> {
    const { folder, boundary } = whereToLook(uri);
    return this.#finder(folder).find(pathOf(folder), boundary);
  }

  /** Whether it is what some document is known to have by now. */
  holds(configuration: Configuration): boolean {
    return [...this.#lookups.values()].some(({ known }) => known?.configuration === configuration);
  }

  #lookup(uri: vscode.Uri): Lookup {
    const key = whereToLook(uri).folder.toString();
    const asked = this.#lookups.get(key);
    if (asked) return asked;
    const lookup: Lookup = { document: uri, result: Promise.resolve(undefined) };
    this.#lookups.set(key, lookup);
    lookup.result = this.#look(lookup).then((configuration) => {
      if (configuration) this.#changed.fire();
      return configuration;
    });
    return lookup;
  }

  async #look(lookup: Lookup): Promise<Configuration | undefined> {
    const { folder, boundary } = whereToLook(lookup.document);
    const finder = this.#finder(folder);
    const configuration = await finder.find(pathOf(folder), boundary);
    if (this.#finder(folder) !== finder) return configuration; // it is being looked up anew
    lookup.known = { configuration };
    if (configuration && !this.#toldOf.has(configuration)) this.tell(folder.with({ path: configuration.path }), configuration);
    return configuration;
  }

  #finder(base: vscode.Uri): ConfigurationFinder {
    const key = `${base.scheme}://${base.authority}`;
    const known = this.#finders.get(key);
    if (known) return known;
    const finder = new ConfigurationFinder(workspaceFileSystem(base), async () => (await import('../configuration/readConfiguration.js')).readConfiguration);
    this.#finders.set(key, finder);
    return finder;
  }

  /** Until all is known anew, what was known before holds: no report ceases to be one in between. */
  #renew(): void {
    this.#finders.clear();
    this.#problems.clear();
    const lookups = [...this.#lookups.values()];
    for (const lookup of lookups) lookup.result = this.#look(lookup);
    void Promise.all(lookups.map(({ result }) => result)).then(() => {
      this.#changed.fire();
      this.#renewed.fire();
    });
  }

  /** Says all that is wrong with a configuration, by itself and beyond: among the problems, and once in a message, since nobody may look there. */
  tell(uri: vscode.Uri, configuration: Configuration, beyond: readonly ConfigurationError[] = []): void {
    this.#toldOf.add(configuration);
    const diagnostics = toDiagnostics(configuration.text, [...configuration.errors, ...beyond]);
    const key = uri.toString();
    this.#problems.set(uri, diagnostics);
    const messages = diagnostics.map(({ message, range: { start } }) => `${vscode.workspace.asRelativePath(uri)}:${start.line + 1}:${start.character + 1}: ${message}`);
    if (this.#told.get(key) === messages.join('\n')) return;
    this.#told.set(key, messages.join('\n'));
    if (messages[0] === undefined) return;
    this.#log.error(`The configuration has errors:\n  ${messages.join('\n  ')}`);
    const open = 'Open Configuration';
    void vscode.window.showErrorMessage(`The configuration of the incident reports has an error. ${messages[0]}`, open).then((choice) => {
      if (choice === open) void vscode.window.showTextDocument(uri);
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#renewed, this.#problems, ...this.#subscriptions).dispose();
  }
}

/** What is wrong with a configuration, as the editor shows it, which need not have the file open. */
function toDiagnostics(text: string, errors: readonly ConfigurationError[]): vscode.Diagnostic[] {
  const lines = new LineIndex(text);
  return errors.map(({ message, range }) => {
    const { start, end } = lines.range(range);
    const diagnostic = new vscode.Diagnostic(new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1), message);
    diagnostic.source = 'Incident Report';
    return diagnostic;
  });
}

/** Where a path of a document's configuration is: a document that is on no disk yet has its configuration in the workspace. */
export function configurationUri(uri: vscode.Uri, path: string): vscode.Uri {
  const base = uri.scheme === 'untitled' ? (vscode.workspace.workspaceFolders?.[0]?.uri ?? uri) : uri;
  return base.with({ path, query: '', fragment: '' });
}

function pathOf(folder: vscode.Uri): string {
  return folder.path.replace(/\/$/u, '');
}

/** Where the search for a document's configuration begins, and where it ends. What is on no disk yet is where the workspace is. */
function whereToLook(uri: vscode.Uri): { folder: vscode.Uri; boundary: string | undefined } {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const placed = uri.scheme === 'untitled' && first ? uri.with({ scheme: first.uri.scheme, authority: first.uri.authority }) : uri;
  const own = vscode.workspace.getWorkspaceFolder(placed);
  const workspace = own ?? (uri.scheme === 'untitled' ? first : undefined);
  const folder = workspace && !own ? workspace.uri : placed.with({ path: `${folderOf(placed.path) ?? ''}/`, query: '', fragment: '' });
  return { folder, boundary: workspace?.uri.path.replace(/\/$/u, '') };
}
