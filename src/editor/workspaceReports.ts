import * as vscode from 'vscode';
import { folderOf } from '../domain/path.js';
import { finishInTurns } from '../domain/work.js';
import { WorkspaceIndex } from '../language/workspaceIndex/workspaceIndex.js';
import { detectReport, HEAD_LENGTH } from '../report/detectReport.js';
import { whyTooLong } from '../report/limits.js';
import { configuration } from './configuration.js';
import type { Services } from './services.js';

const REPORTS = '**/*.{md,markdown}';
/** Files read at once: enough for a disk, and kind to a network. */
const AT_ONCE = 8;

/** Reading goes on until it is done: what is half read would have to be read again. */
const TURNS = { rest: (): Promise<void> => new Promise((resolve) => setTimeout(resolve)), isOver: (): boolean => false };

/**
 * What the reports of the workspace name. Nothing is read before somebody asks; then all, and after that only what changed until the
 * next one asks. Open documents count as they stand in their editors.
 */
export class WorkspaceReports implements vscode.Disposable {
  readonly #services: Omit<Services, 'workspaceReports'>;
  readonly #index = new WorkspaceIndex();
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is known changed, or is not what is there any more. */
  readonly onDidChange = this.#changed.event;
  /** The files of the workspace, by their URIs; those that are open may stand elsewhere. */
  #files: ReadonlyMap<string, vscode.Uri> = new Map();
  /** The paths of the folders around them. */
  #folders: ReadonlySet<string> = new Set();
  /** Until the files are listed; nothing where some may have come or gone since. */
  #listing: Promise<void> | undefined;
  /** What has to be read anew before the next answer. */
  readonly #stale = new Map<string, vscode.Uri>();
  /** What is being read. */
  readonly #reading = new Set<Promise<void>>();
  #watching: vscode.Disposable | undefined;
  #isComplete = false;

  constructor(services: Omit<Services, 'workspaceReports'>) {
    this.#services = services;
  }

  /** The index as it is, once all was read; asking reads nothing. */
  get known(): WorkspaceIndex | undefined {
    return this.#isComplete ? this.#index : undefined;
  }

  /** Whether there is more to know than is known, but for what some document says. */
  isBehind(but: vscode.Uri | undefined): boolean {
    return !this.#isComplete || !this.#listing || [...this.#stale.keys()].some((key) => key !== but?.toString());
  }

  /** The index, built or brought up to date; nothing where that was cancelled. What was read by then is kept, and the rest left to the next one who asks. */
  async get(token: vscode.CancellationToken): Promise<WorkspaceIndex | undefined> {
    this.#watching ??= this.#watch();
    const wasBehind = this.isBehind(undefined);
    // What came while the files were listed may lack in the list; but nobody waits for a workspace in which there is no end of it.
    for (let attempt = 0; attempt < 2 && !token.isCancellationRequested; attempt += 1) await (this.#listing ??= this.#list());
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#readStale(token)));
    await Promise.all(this.#reading);
    if (token.isCancellationRequested) return undefined;
    this.#isComplete = true;
    if (wasBehind) this.#changed.fire();
    return this.#index;
  }

  #watch(): vscode.Disposable {
    const files = vscode.workspace.createFileSystemWatcher(REPORTS);
    // Of a folder that goes or moves, nothing is told but its own name.
    const deletions = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    const renew = ({ uri }: vscode.TextDocument): void => this.#renew(uri);
    const relist = (): void => this.#relist();
    const forget = (): void => {
      for (const uri of this.#files.values()) this.#stale.set(uri.toString(), uri);
      this.#relist();
    };
    return vscode.Disposable.from(
      files,
      files.onDidCreate(relist),
      files.onDidChange((uri) => this.#renew(uri)),
      deletions,
      deletions.onDidDelete((uri) => {
        if (this.#files.has(uri.toString()) || this.#folders.has(uri.path)) relist();
      }),
      vscode.workspace.onDidOpenTextDocument(renew),
      vscode.workspace.onDidCloseTextDocument(renew),
      this.#services.documents.onDidChange(renew),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isReport(document)) this.#stale.set(document.uri.toString(), document.uri);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (['incidentReport', 'files.exclude', 'search.exclude'].some((section) => event.affectsConfiguration(section))) forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidGrantWorkspaceTrust(forget),
      this.#services.types.onDidRenew(forget),
    );
  }

  #isReport(document: vscode.TextDocument): boolean {
    return this.#services.documents.typeOf(document) !== undefined;
  }

  /** A file or document says something else, or is read from elsewhere. */
  #renew(uri: vscode.Uri): void {
    const key = uri.toString();
    const open = this.#openAt(key);
    if (!this.#files.has(key) && !this.#index.has(key) && !(open && this.#isReport(open))) return;
    this.#stale.set(key, uri);
    this.#changed.fire();
  }

  /** Files have come or gone. */
  #relist(): void {
    const wasListed = this.#listing !== undefined;
    this.#listing = undefined;
    if (wasListed) this.#changed.fire();
  }

  async #list(): Promise<void> {
    const started = Date.now();
    try {
      const [found, ignored] = await Promise.all([vscode.workspace.findFiles(REPORTS, excluded()), import('./ignoredFiles.js').then(({ readIgnoredFiles }) => readIgnoredFiles())]);
      const files = new Map(found.filter(({ path }) => !ignored.has(path)).map((uri) => [uri.toString(), uri]));
      const gone = [...this.#files].filter(([key]) => !files.has(key));
      const came = [...files].filter(([key]) => !this.#files.has(key));
      const open = vscode.workspace.textDocuments.filter((document) => this.#isReport(document) && !this.#index.has(document.uri.toString()));
      for (const [key, uri] of [...gone, ...came, ...open.map(({ uri }) => [uri.toString(), uri] as const)]) this.#stale.set(key, uri);
      this.#files = files;
      this.#folders = new Set([...files.values()].flatMap(({ path }) => foldersAround(path)));
      this.#services.log.debug(`${files.size} Markdown files of the workspace listed in ${Date.now() - started} ms`);
    } catch (error) {
      this.#listing = undefined; // the next one who asks may have more luck
      throw error;
    }
  }

  /** Reads one after another until none is left. */
  async #readStale(token: vscode.CancellationToken): Promise<void> {
    for (const [key, uri] of this.#stale) {
      if (token.isCancellationRequested) return;
      this.#stale.delete(key); // before it is read: a change that comes meanwhile counts
      const reading = this.#read(key, uri).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
      await reading;
    }
  }

  async #read(key: string, uri: vscode.Uri): Promise<void> {
    const text = await this.#textOf(uri);
    if (text === undefined) this.#index.delete(key);
    else await finishInTurns(this.#index.taking(key, text), TURNS);
  }

  /** The text of a report; nothing for what is none, is too long, is not of the workspace, or cannot be read. */
  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const open = this.#openAt(key);
    if (open) return this.#isReport(open) && this.#services.analyses.whyNot(open) === undefined ? open.getText() : undefined;
    if (!this.#files.has(key) || !configuration.isEnabled(uri)) return undefined;
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      if (whyTooLong(text.length) !== undefined) return undefined;
      const detected = detectReport(text.slice(0, HEAD_LENGTH), await this.#services.types.ofFile(uri));
      return detected === 'none' || detected === undefined ? undefined : text;
    } catch (error) {
      this.#services.log.debug(`${uri.toString(true)} could not be read for the index`, error);
      return undefined;
    }
  }

  #openAt(key: string): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === key);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...(this.#watching ? [this.#watching] : [])).dispose();
  }
}

function foldersAround(path: string): string[] {
  const folder = folderOf(path);
  return folder ? [folder, ...foldersAround(folder)] : [];
}

/** What people leave out of searches is left out here: VS Code itself leaves out `files.exclude` only. */
function excluded(): string | undefined {
  const patterns = ['files', 'search'].flatMap((section) => Object.entries(vscode.workspace.getConfiguration(section).get<Record<string, unknown>>('exclude') ?? {}).flatMap(([pattern, value]) => (value === true ? [pattern] : [])));
  return patterns.length === 0 ? undefined : `{${patterns.join(',')}}`;
}
