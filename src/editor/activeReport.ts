import * as vscode from 'vscode';
import type { ReportDocuments } from './reportDocuments.js';

/**
 * The report that views are about: the active Markdown document, if it is one. It stays while something that is no Markdown
 * document has the focus (the preview, Problems, a log), until it is closed.
 */
export class ActiveReport implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #documents: ReportDocuments;
  readonly #subscriptions: vscode.Disposable[];
  #markdown: vscode.TextDocument | undefined;
  #report: vscode.TextDocument | undefined;

  constructor(documents: ReportDocuments) {
    this.#documents = documents;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#markdown) this.#markdown = undefined;
        this.#update();
      }),
      documents.onDidChange(() => this.#update()),
    ];
    this.#update();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#report;
  }

  /** An editor that shows the report, the active one first. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    return active && active.document === this.#report ? active : vscode.window.visibleTextEditors.find(({ document }) => document === this.#report);
  }

  #update(): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId === 'markdown') this.#markdown = active;
    const report = this.#markdown && this.#documents.typeOf(this.#markdown) ? this.#markdown : undefined;
    if (report === this.#report) return;
    this.#report = report;
    this.#changed.fire(report);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}
