import * as vscode from 'vscode';
import { detectReport, HEAD_LENGTH, type ReportTypeSignature } from '../report/detectReport.js';
import { configuration, onDidChangeConfiguration } from './configuration.js';
import type { ReportTypes } from './reportTypes.js';

/** The old side of a comparison and its kin: nobody writes there, and its problems would stand beside those of the new side. */
const READ_ONLY_SCHEMES: ReadonlySet<string> = new Set(['git', 'gitlens', 'git-graph', 'output', 'review', 'pr', 'vscode-scm', 'vscode-local-history', 'vscode-chat-code-block', 'walkThroughSnippet']);

/**
 * Which open documents are reports, and of what type. Any Markdown document costs one look at its head, again only where an edit
 * touches the head; nothing of this loads the parser.
 */
export class ReportDocuments implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document became a report, ceased to be one, or is now one of another type. */
  readonly onDidChange = this.#changed.event;
  readonly #types: ReportTypes;
  readonly #reports = new Map<vscode.TextDocument, ReportTypeSignature>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(types: ReportTypes) {
    this.#types = types;
    const lookAtAll = (): void => vscode.workspace.textDocuments.forEach((document) => this.#look(document));
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#set(document, undefined)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.some(({ rangeOffset }) => rangeOffset <= HEAD_LENGTH)) this.#look(document);
      }),
      onDidChangeConfiguration(lookAtAll),
      types.onDidChange(lookAtAll),
    ];
    lookAtAll();
  }

  any(): boolean {
    return this.#reports.size > 0;
  }

  all(): readonly vscode.TextDocument[] {
    return [...this.#reports.keys()];
  }

  /** The type that a document is a report of; nothing where it is none. */
  typeOf(document: vscode.TextDocument): ReportTypeSignature | undefined {
    return this.#reports.get(document);
  }

  #look(document: vscode.TextDocument): void {
    this.#set(document, this.#detect(document));
  }

  #detect(document: vscode.TextDocument): ReportTypeSignature | undefined {
    if (document.languageId !== 'markdown' || document.isClosed || READ_ONLY_SCHEMES.has(document.uri.scheme) || !configuration.isEnabled(document.uri)) return undefined;
    const head = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD_LENGTH)));
    const types = this.#types.for(document.uri);
    const detected = detectReport(head, types);
    if (detected === 'none') return undefined;
    return detected ?? (isNamedBySettings(document) ? types[0] : undefined);
  }

  #set(document: vscode.TextDocument, type: ReportTypeSignature | undefined): void {
    if (this.#reports.get(document) === type) return;
    if (type) this.#reports.set(document, type);
    else this.#reports.delete(document);
    this.#changed.fire(document);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}

function isNamedBySettings(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return configuration.files(document.uri).some((pattern) =>
    vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, pattern) : pattern }, document) > 0);
}
