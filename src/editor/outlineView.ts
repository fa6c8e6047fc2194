import * as vscode from 'vscode';
import { outline, type OutlineRow, rowsAt } from '../language/outline.js';
import { completeness } from '../report/completeness.js';
import type { Analysis } from './analyses.js';
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
  #analysis: Analysis | undefined;
  #rows: readonly OutlineRow[] = [];
  #parents = new Map<string, OutlineRow>();

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [followActiveAnalysis(services, (analysis) => this.#show(analysis))];
  }

  get description(): string {
    return this.#analysis ? `${Math.floor(completeness(this.#analysis.report) * 100)} % complete` : '';
  }

  atCaret(): OutlineRow | undefined {
    const editor = this.#services.active.editor;
    const isFresh = this.#analysis?.document === editor?.document && this.#analysis?.version === editor?.document.version;
    return editor && isFresh ? rowsAt(this.#rows, editor.document.offsetAt(editor.selection.active)).at(-1) : undefined;
  }

  #show(analysis: Analysis | undefined): void {
    if (analysis && analysis === this.#analysis) return;
    this.#analysis = analysis;
    this.#rows = analysis ? outline(analysis.report) : [];
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
    return toTreeItem(row, this.#analysis?.document);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}
