import * as vscode from 'vscode';
import { outline, type OutlineRow, rowsAt } from '../language/outline.js';
import { completeness } from '../report/completeness.js';
import type { Reading } from './analyses.js';
import { followActiveAnalysis } from './followActiveAnalysis.js';
import type { Services } from './services.js';
import { toTreeItem } from './outlineRow.js';
import { OUTLINE_VIEW_ID } from './viewTypes.js';

/** The view "Incident Report": what the active report is expected to have, and what it has of that. */
export function registerOutlineView(services: Services): vscode.Disposable {
  const rows = new OutlineRows(services);
  const view = vscode.window.createTreeView(OUTLINE_VIEW_ID, { treeDataProvider: rows, showCollapseAll: true });
  const describe = (): void => {
    view.description = rows.description;
  };
  const followCaret = (): void => {
    const row = view.visible ? rows.atCaret() : undefined;
    // Only while it is open: a reveal would open it otherwise.
    if (row && view.selection[0]?.id !== row.id) view.reveal(row, { select: true, focus: false }).then(undefined, (error: unknown) => services.log.debug('The row is gone already', error));
  };
  return vscode.Disposable.from(
    view,
    rows,
    rows.onDidChangeTreeData(describe),
    rows.onDidChangeTreeData(followCaret),
    view.onDidChangeVisibility(followCaret),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === services.active.document) followCaret();
    }),
  );
}

class OutlineRows implements vscode.TreeDataProvider<OutlineRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #services: Services;
  readonly #subscriptions: vscode.Disposable[];
  #reading: Reading | undefined;
  #rows: readonly OutlineRow[] = [];
  #parents = new Map<string, OutlineRow>();

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [
      followActiveAnalysis(services, (analysis) => this.#show(analysis)),
      // Of a long report, what it says is known well before what is wrong in it.
      services.analyses.onDidRead((reading) => reading.document === services.active.document && this.#show(reading)),
    ];
  }

  get description(): string {
    return this.#reading ? `${Math.floor(completeness(this.#reading.report) * 100)} % complete` : '';
  }

  atCaret(): OutlineRow | undefined {
    const editor = this.#services.active.editor;
    const isFresh = this.#reading?.document === editor?.document && this.#reading?.version === editor?.document.version;
    return editor && isFresh ? rowsAt(this.#rows, editor.document.offsetAt(editor.selection.active)).at(-1) : undefined;
  }

  #show(reading: Reading | undefined): void {
    if (reading && reading.report === this.#reading?.report) return;
    this.#reading = reading;
    this.#rows = reading ? outline(reading.report) : [];
    this.#parents = new Map();
    const visit = (row: OutlineRow): void => row.rows.forEach((inner) => {
      this.#parents.set(inner.id, row);
      visit(inner);
    });
    this.#rows.forEach(visit);
    this.#changed.fire(undefined);
  }

  getChildren(row?: OutlineRow): OutlineRow[] {
    return [...(row ? row.rows : this.#rows)];
  }

  getParent(row: OutlineRow): OutlineRow | undefined {
    return this.#parents.get(row.id);
  }

  getTreeItem(row: OutlineRow): vscode.TreeItem {
    return toTreeItem(row, this.#reading?.document);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}
