import * as vscode from 'vscode';
import type { Problem } from '../checks/check.js';
import { checkReport } from '../checks/checkReport.js';
import { whyNotRead, whyTooLong } from '../report/limits.js';
import { parseReport } from '../report/parseReport.js';
import type { Report } from '../report/report.js';
import type { ReportTypeSignature } from '../report/detectReport.js';
import { incidentReport } from '../report/type/incidentReport.js';
import type { ReportType } from '../report/type/reportType.js';
import { isSupplied } from '../report/type/suppliedType.js';
import { configuration } from './configuration.js';
import type { Configurations } from './configurations.js';
import type { ReportDocuments } from './reportDocuments.js';
import type { Services } from './services.js';

/** What one version of a document says. Every feature reads the same one. */
export interface Analysis {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/** A document's newest analysis; none where it is no report any more, or is not read. */
export interface AnalysisUpdate {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis | undefined;
}

/** How long typing has to pause before the whole report is read again: at least this, and longer where reading takes longer. */
const SHORTEST_PAUSE = 150;

/** From this length on, reading takes so long that it is announced, with time for the editor to show it: nothing is drawn meanwhile. */
const LONG_REPORT = 100_000;
const TIME_TO_SHOW = 20;

/** Analyses each version of each open report at most once, when somebody asks or when typing pauses. */
export class Analyses implements vscode.Disposable {
  readonly #began = new vscode.EventEmitter<vscode.TextDocument>();
  /** A long report is about to be read. */
  readonly onDidBegin = this.#began.event;
  readonly #updated = new vscode.EventEmitter<AnalysisUpdate>();
  readonly onDidUpdate = this.#updated.event;
  readonly #documents: ReportDocuments;
  readonly #configurations: Configurations;
  readonly #log: vscode.LogOutputChannel;
  readonly #cache = new Map<vscode.TextDocument, { version: number; result: Promise<Analysis | undefined> }>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #compiled = new WeakMap<object, Promise<ReportType | undefined>>();
  readonly #subscriptions: vscode.Disposable[];
  #lastDuration = 0;

  constructor({ documents, configurations, types, log }: Omit<Services, 'analyses' | 'active' | 'workspaceReports'>) {
    this.#documents = documents;
    this.#configurations = configurations;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && documents.typeOf(document)) this.#schedule(document);
      }),
      documents.onDidChange((document) => this.#renew(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('incidentReport')) documents.all().forEach((document) => this.#renew(document));
      }),
      types.onDidChange(() => documents.all().forEach((document) => this.#renew(document))),
    ];
    documents.all().forEach((document) => this.#renew(document));
  }

  /** Why a report is not read, as the end of a sentence ("is too long: ..."); nothing for one that is. */
  whyNot(document: vscode.TextDocument): string | undefined {
    if (!this.#documents.typeOf(document)) return undefined;
    // Told by the end of the last line first, so that a large text is not copied for it.
    return whyTooLong(document.offsetAt(document.lineAt(document.lineCount - 1).range.end)) ?? whyNotRead(document.getText());
  }

  /** The analysis of the document as it is now; nothing where it is no report, is not read, or has changed meanwhile. */
  get(document: vscode.TextDocument): Promise<Analysis | undefined> {
    if (!this.#documents.typeOf(document)) return Promise.resolve(undefined);
    const cached = this.#cache.get(document);
    if (cached?.version === document.version) return cached.result;
    const run = { version: document.version, result: Promise.resolve<Analysis | undefined>(undefined) };
    this.#cache.set(document, run);
    run.result = this.#analyse(document, () => this.#cache.get(document) === run);
    return run.result;
  }

  /** `isNewest` tells whether nobody has asked anew since: a result that came late would undo a newer one. */
  async #analyse(document: vscode.TextDocument, isNewest: () => boolean): Promise<Analysis | undefined> {
    const { version } = document;
    const started = Date.now();
    try {
      const analysis = await this.#read(document);
      if (document.version !== version || document.isClosed || !isNewest()) return undefined;
      this.#lastDuration = Date.now() - started;
      this.#log.trace(`${document.uri.toString(true)} version ${version} read in ${this.#lastDuration} ms`);
      this.#updated.fire({ document, analysis });
      return analysis;
    } catch (error) {
      this.#log.error(`${document.uri.toString(true)} could not be read`, error);
      return undefined;
    }
  }

  async #read(document: vscode.TextDocument): Promise<Analysis | undefined> {
    const { version } = document;
    const signature = this.#documents.typeOf(document);
    if (!signature || this.whyNot(document) !== undefined) return undefined;
    const type = await this.typeOf(signature);
    const text = document.getText();
    if (text.length > LONG_REPORT) await this.#announce(document);
    if (!type || document.version !== version) return undefined;
    const found = await this.#configurations.find(document.uri);
    const report = await parseReport(text, type, found?.facts ?? configuration.projectFacts(document.uri));
    return { document, version, report, problems: checkReport(report, found ? found.checksFor(document.uri.path) : configuration.checks(document.uri)) };
  }

  #announce(document: vscode.TextDocument): Promise<void> {
    this.#began.fire(document);
    return new Promise((resolve) => setTimeout(resolve, TIME_TO_SHOW));
  }

  /** The type of that signature, compiled once a schema; nothing where its schema is not valid. */
  typeOf(supplied: ReportTypeSignature): Promise<ReportType | undefined> {
    if (!isSupplied(supplied)) return Promise.resolve(incidentReport);
    const known = this.#compiled.get(supplied);
    if (known) return known;
    const compiling = import('../report/type/compileReportType.js').then(({ compileReportType }) => compileReportType(supplied.schema)).then((compiled) => {
      if ('type' in compiled) return compiled.type;
      const where = vscode.workspace.asRelativePath(supplied.path);
      this.#log.error(`The report type in ${where} cannot be used:\n  ${compiled.errors.join('\n  ')}`);
      void vscode.window.showErrorMessage(`The report type in ${where} cannot be used: ${compiled.errors[0] ?? 'its schema is not valid'}.`);
      return undefined;
    });
    this.#compiled.set(supplied, compiling);
    return compiling;
  }

  #renew(document: vscode.TextDocument): void {
    this.#cache.delete(document);
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (this.#documents.typeOf(document)) void this.get(document);
    else this.#updated.fire({ document, analysis: undefined });
  }

  #schedule(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(document, setTimeout(() => {
      this.#timers.delete(document);
      void this.get(document);
    }, Math.max(SHORTEST_PAUSE, 2 * this.#lastDuration)));
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#began, this.#updated, ...this.#subscriptions).dispose();
  }
}
