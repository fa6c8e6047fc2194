import * as vscode from 'vscode';
import { WorkspaceIndex } from '../language/workspaceIndex/workspaceIndex.js';
import { detectReport, HEAD_LENGTH } from '../report/detectReport.js';
import { whyTooLong } from '../report/limits.js';
import { configuration } from './configuration.js';
import type { IgnoredFiles } from './ignoredFiles.js';
import type { Services } from './services.js';

const REPORTS = '**/*.{md,markdown}';
/** A scan that takes longer lets others have their turn. */
const SLICE = 8;
/** Files read at once: enough for a disk, and kind to a network. */
const AT_ONCE = 8;

/**
 * What the reports of the workspace name. Nothing is read before somebody asks; then once, in the background, and after that only what
 * changes. Open documents count as they stand in their editors.
 */
export class WorkspaceReports implements vscode.Disposable {
  readonly #services: Omit<Services, 'workspaceReports'>;
  readonly #index = new WorkspaceIndex();
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is known changed, once it was built. */
  readonly onDidChange = this.#changed.event;
  /** Files that have to be read anew before the next answer. */
  readonly #stale = new Map<string, vscode.Uri>();
  #building: Promise<boolean> | undefined;
  #watching: vscode.Disposable | undefined;

  constructor(services: Omit<Services, 'workspaceReports'>) {
    this.#services = services;
  }

  /** The index as of now, if it has been built; asking does not build it. */
  get known(): WorkspaceIndex | undefined {
    return this.#watching ? this.#index : undefined;
  }

  /** The index, built or brought up to date; nothing where that was cancelled. */
  async get(token: vscode.CancellationToken): Promise<WorkspaceIndex | undefined> {
    if (!this.#watching) {
      this.#building ??= this.#build(token);
      const isBuilt = await this.#building;
      this.#building = undefined;
      // Somebody else's request was cancelled, and with it what this one waited for.
      if (!isBuilt) return token.isCancellationRequested ? undefined : this.get(token);
    }
    await this.#read([...this.#stale.values()], token);
    return token.isCancellationRequested ? undefined : this.#index;
  }

  async #build(token: vscode.CancellationToken): Promise<boolean> {
    const started = Date.now();
    const [files, ignored] = await Promise.all([vscode.workspace.findFiles(REPORTS, excluded(), undefined, token), ignoredFiles(token)]);
    const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown').map(({ uri }) => uri);
    const wanted = new Map([...files.filter(({ path }) => !ignored.has(path)), ...open].map((uri) => [uri.toString(), uri]));
    await this.#read([...wanted.values()], token);
    if (token.isCancellationRequested) return false;
    this.#watch();
    this.#services.log.debug(`${this.#index.size} reports of the workspace read in ${Date.now() - started} ms`);
    this.#changed.fire();
    return true;
  }

  #watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(REPORTS);
    const renew = (uri: vscode.Uri): void => {
      this.#stale.set(uri.toString(), uri);
      this.#changed.fire();
    };
    this.#watching = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(renew),
      watcher.onDidCreate((uri) => void this.#isIgnored(uri).then((isIgnored) => !isIgnored && renew(uri))),
      watcher.onDidDelete((uri) => {
        this.#index.delete(uri.toString());
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.languageId === 'markdown') this.#stale.set(document.uri.toString(), document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
        if (languageId === 'markdown') renew(uri);
      }),
    );
  }

  async #isIgnored(uri: vscode.Uri): Promise<boolean> {
    return (await ignoredFiles(new vscode.CancellationTokenSource().token)).has(uri.path);
  }

  async #read(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    const waiting = [...uris];
    let sliceBegan = Date.now();
    const work = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri && !token.isCancellationRequested; uri = waiting.pop()) {
        const text = await this.#textOf(uri);
        this.#stale.delete(uri.toString());
        if (text === undefined) this.#index.delete(uri.toString());
        else this.#index.set(uri.toString(), text);
        if (Date.now() - sliceBegan < SLICE) continue;
        await new Promise((resolve) => setTimeout(resolve));
        sliceBegan = Date.now();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** The text of a report; nothing for what is none, is too long, or cannot be read. */
  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    const { documents, types, log } = this.#services;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) return documents.typeOf(open) && this.#services.analyses.whyNot(open) === undefined ? open.getText() : undefined;
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const detected = whyTooLong(text.length) === undefined ? detectReport(text.slice(0, HEAD_LENGTH), types.for(uri)) : 'none';
      return detected === 'none' || detected === undefined || !configuration.isEnabled(uri) ? undefined : text;
    } catch (error) {
      log.debug(`${uri.toString(true)} could not be read for the index`, error);
      return undefined;
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...(this.#watching ? [this.#watching] : [])).dispose();
  }
}

/** What reads them is loaded with the first question across files. */
async function ignoredFiles(token: vscode.CancellationToken): Promise<IgnoredFiles> {
  return (await import('./ignoredFiles.js')).readIgnoredFiles(token);
}

/** What people leave out of searches is left out here: VS Code itself leaves out `files.exclude` only. */
function excluded(): string | undefined {
  const patterns = ['files', 'search'].flatMap((section) => Object.entries(vscode.workspace.getConfiguration(section).get<Record<string, unknown>>('exclude') ?? {}).flatMap(([pattern, value]) => (value === true ? [pattern] : [])));
  return patterns.length === 0 ? undefined : `{${patterns.join(',')}}`;
}
