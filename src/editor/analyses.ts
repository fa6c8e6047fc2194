import * as vscode from 'vscode';
import type { Problem } from '../checks/check.js';
import { findProblems } from '../checks/checkReport.js';
import type { Configuration } from '../configuration/configuration.js';
import { finishInTurns, type Turns } from '../domain/work.js';
import type { Report } from '../report/report.js';
import type { ReportTypeSignature } from '../report/detectReport.js';
import { incidentReport } from '../report/type/incidentReport.js';
import type { ReportType } from '../report/type/reportType.js';
import { isSupplied } from '../report/type/suppliedType.js';
import { configuration } from './configuration.js';
import type { Configurations } from './configurations.js';
import { LiveDocument } from './liveDocument.js';
import { pauseBeforeReading } from './pauseBeforeReading.js';
import type { ReportDocuments } from './reportDocuments.js';
import type { Services } from './services.js';

/** What one version of a document says. Every feature reads the same one. */
export interface Reading {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly report: Report;
}

/** A reading with what is wrong in it. */
export interface Analysis extends Reading {
  readonly problems: readonly Problem[];
}

/** A document's newest analysis; none where it is no report any more, or is not read. */
export interface AnalysisUpdate {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis | undefined;
}

/** One attempt at a version: first what it says, then what is wrong in it. */
interface Run {
  readonly version: number;
  /** No version was read to its end before. */
  readonly isFirst: boolean;
  /** The project's configuration that it is read with, once that is known. */
  configuration?: { readonly found: Configuration | undefined };
  reading: Promise<Reading | undefined>;
  result: Promise<Analysis | undefined>;
}

/** From this length on, reading a report for the first time takes so long that it is announced. */
const LONG_REPORT = 100_000;

/** Analyses each version of each open report at most once: when somebody asks, and soon after every edit. */
export class Analyses implements vscode.Disposable {
  readonly #began = new vscode.EventEmitter<vscode.TextDocument>();
  /** A long report is about to be read for the first time. */
  readonly onDidBegin = this.#began.event;
  readonly #read = new vscode.EventEmitter<Reading>();
  /** It is known what a report says; what is wrong in it is still looked for. */
  readonly onDidRead = this.#read.event;
  readonly #updated = new vscode.EventEmitter<AnalysisUpdate>();
  readonly onDidUpdate = this.#updated.event;
  readonly #documents: ReportDocuments;
  readonly #configurations: Configurations;
  readonly #log: vscode.LogOutputChannel;
  readonly #live = new Map<vscode.TextDocument, LiveDocument>();
  readonly #runs = new Map<vscode.TextDocument, Run>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** When each was edited last, in milliseconds. */
  readonly #edited = new WeakMap<vscode.TextDocument, number>();
  readonly #compiled = new WeakMap<object, Promise<ReportType | undefined>>();
  readonly #subscriptions: vscode.Disposable[];
  /** How long the last look at an edit of each took, in milliseconds. */
  readonly #durations = new WeakMap<vscode.TextDocument, number>();

  constructor({ documents, configurations, types, log }: Omit<Services, 'analyses' | 'active' | 'workspaceReports'>) {
    this.#documents = documents;
    this.#configurations = configurations;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        this.#live.get(event.document)?.edit(event);
        if (documents.typeOf(event.document)) this.#schedule(event.document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#live.delete(document);
        this.#runs.delete(document);
      }),
      documents.onDidChange((document) => this.#renew(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('incidentReport')) documents.all().forEach((document) => this.#renew(document));
      }),
      types.onDidChange(() => documents.all().filter((document) => this.#isOutdated(document)).forEach((document) => this.#renew(document))),
    ];
    documents.all().forEach((document) => this.#renew(document));
  }

  /** Why a report is not read, as the end of a sentence ("is too long: ..."); nothing for one that is. */
  whyNot(document: vscode.TextDocument): string | undefined {
    return this.#documents.typeOf(document) && this.#liveOf(document).whyNot;
  }

  /** The analysis of the document as it is now; nothing where it is no report, is not read, or has changed meanwhile. */
  get(document: vscode.TextDocument): Promise<Analysis | undefined> {
    return this.#newest(document, ({ result }) => result);
  }

  /** What the document says as it is now, which is known before what is wrong in it. */
  read(document: vscode.TextDocument): Promise<Reading | undefined> {
    return this.#newest(document, ({ reading }) => reading);
  }

  /** Of the run that counts: one that is renewed, since something else holds for its text, gives nothing. */
  async #newest<Result>(document: vscode.TextDocument, resultOf: (run: Run) => Promise<Result | undefined>): Promise<Result | undefined> {
    for (;;) {
      const run = this.#run(document);
      const result = run && await resultOf(run);
      if (!run || result || run.version !== document.version || this.#runs.get(document) === run) return result;
    }
  }

  /** Whether its project's configuration is another than the one that it was read with. */
  #isOutdated(document: vscode.TextDocument): boolean {
    const used = this.#runs.get(document)?.configuration;
    return used !== undefined && used.found !== this.#configurations.known(document.uri);
  }

  #run(document: vscode.TextDocument): Run | undefined {
    if (!this.#documents.typeOf(document)) return undefined;
    const known = this.#runs.get(document);
    if (known?.version === document.version) return known;
    const run: Run = { version: document.version, isFirst: !this.#liveOf(document).isRead, reading: Promise.resolve(undefined), result: Promise.resolve(undefined) };
    this.#runs.set(document, run);
    const started = performance.now();
    const rest = (): Promise<void> => {
      // A run that a next key voids has told how long they take, too.
      if (!run.isFirst) this.#durations.set(document, Math.max(this.#durations.get(document) ?? 0, performance.now() - started));
      return new Promise((resolve) => setTimeout(resolve));
    };
    // A result that came late would undo a newer one.
    const turns: Turns = { rest, isOver: () => document.version !== run.version || document.isClosed || this.#runs.get(document) !== run };
    run.reading = this.#try(document, () => this.#readReport(document, run, turns));
    run.result = this.#try(document, () => this.#analyse(document, run, turns));
    return run;
  }

  async #try<Result>(document: vscode.TextDocument, work: () => Promise<Result | undefined>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#log.error(`${document.uri.toString(true)} could not be read`, error);
      return undefined;
    }
  }

  async #readReport(document: vscode.TextDocument, run: Run, turns: Turns): Promise<Reading | undefined> {
    const { version } = document;
    const live = this.#liveOf(document);
    const signature = this.#documents.typeOf(document);
    if (!signature || live.whyNot !== undefined) return undefined;
    if (!live.isRead && live.report.length > LONG_REPORT) this.#began.fire(document);
    const type = await this.typeOf(signature);
    const found = await this.#configurations.find(document.uri);
    run.configuration = { found };
    if (!type || turns.isOver()) return undefined;
    const report = await live.report.read(type, found?.facts ?? configuration.projectFacts(document.uri), turns);
    if (!report) return undefined;
    const reading = { document, version, report };
    if (!live.isRead) this.#read.fire(reading);
    return reading;
  }

  async #analyse(document: vscode.TextDocument, run: Run, turns: Turns): Promise<Analysis | undefined> {
    const started = Date.now();
    const reading = await run.reading;
    if (turns.isOver()) return undefined;
    const found = run.configuration?.found;
    const problems = reading && await finishInTurns(findProblems(reading.report, found ? found.checksFor(document.uri.path) : configuration.checks(document.uri)), turns);
    if (turns.isOver()) return undefined;
    const analysis = reading && problems && { ...reading, problems };
    const duration = Date.now() - started;
    if (!run.isFirst) this.#durations.set(document, duration);
    if (analysis) this.#liveOf(document).wasRead();
    this.#log.trace(`${document.uri.toString(true)} version ${run.version} read in ${duration} ms`);
    this.#updated.fire({ document, analysis });
    return analysis;
  }

  #liveOf(document: vscode.TextDocument): LiveDocument {
    const live = this.#live.get(document) ?? new LiveDocument(document);
    this.#live.set(document, live);
    return live;
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
    this.#runs.delete(document);
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (this.#documents.typeOf(document)) {
      void this.get(document);
      return;
    }
    this.#live.delete(document);
    this.#updated.fire({ document, analysis: undefined });
  }

  #schedule(document: vscode.TextDocument): void {
    const now = performance.now();
    const pause = pauseBeforeReading(now - (this.#edited.get(document) ?? -Infinity), this.#durations.get(document) ?? 0);
    this.#edited.set(document, now);
    clearTimeout(this.#timers.get(document));
    this.#timers.set(document, setTimeout(() => {
      this.#timers.delete(document);
      void this.get(document);
    }, pause));
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#began, this.#read, this.#updated, ...this.#subscriptions).dispose();
  }
}
