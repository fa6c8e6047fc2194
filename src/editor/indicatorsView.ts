import * as vscode from 'vscode';
import { type IndicatorGroupRow, type IndicatorRow, indicatorRows } from '../language/indicators/indicatorRows.js';
import type { IndicatorRole } from '../report/indicators/reportIndicator.js';
import type { Analysis } from './analyses.js';
import { followActiveAnalysis } from './followActiveAnalysis.js';
import { toRange } from './ranges.js';
import type { Services } from './services.js';
import { INDICATORS_VIEW_ID } from './viewTypes.js';

/** A line below an indicator that leads to where else it stands. */
interface ElsewhereRow {
  readonly elsewhere: readonly string[];
  readonly of: IndicatorRow;
}

export type IndicatorsViewRow = IndicatorGroupRow | IndicatorRow | ElsewhereRow;

const ROLES: Readonly<Record<IndicatorRole, { readonly icon: string; readonly color?: string; readonly text: string }>> = {
  malicious: { icon: 'flame', color: 'charts.red', text: 'malicious' },
  own: { icon: 'home', text: 'your own' },
  legitimate: { icon: 'verified', text: 'legitimate' },
  unknown: { icon: 'question', text: 'role unknown' },
};

/** The view "Indicators": those of the active report by type, and in how many other reports of the workspace each stands. */
export function registerIndicatorsView(services: Services): vscode.Disposable {
  const rows = new IndicatorRows(services);
  const view = vscode.window.createTreeView<IndicatorsViewRow>(INDICATORS_VIEW_ID, { treeDataProvider: rows, showCollapseAll: true });
  const lookAround = (): void => {
    if (view.visible) rows.lookAround();
  };
  return vscode.Disposable.from(view, rows, view.onDidChangeVisibility(lookAround), rows.onDidChangeTreeData(lookAround));
}

class IndicatorRows implements vscode.TreeDataProvider<IndicatorsViewRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #services: Services;
  readonly #subscriptions: vscode.Disposable[];
  #analysis: Analysis | undefined;
  /** Made when they are first asked for: mostly the view is closed. */
  #groups: readonly IndicatorGroupRow[] | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [followActiveAnalysis(services, (analysis) => this.#show(analysis)), services.workspaceReports.onDidChange(() => this.#changed.fire(undefined))];
  }

  /** Has the index of the workspace built or brought up to date, so that rows can say where else they stand. */
  lookAround(): void {
    const { workspaceReports, log } = this.#services;
    if (this.#rootRows().length === 0 || !workspaceReports.isBehind(this.#analysis?.document.uri)) return;
    workspaceReports.get(new vscode.CancellationTokenSource().token).then(undefined, (error: unknown) => log.error('The reports of the workspace could not be read', error));
  }

  #show(analysis: Analysis | undefined): void {
    if (analysis && analysis === this.#analysis) return;
    this.#analysis = analysis;
    this.#groups = undefined;
    this.#changed.fire(undefined);
  }

  #rootRows(): readonly IndicatorGroupRow[] {
    return (this.#groups ??= this.#analysis ? indicatorRows(this.#analysis.report) : []);
  }

  getChildren(row?: IndicatorsViewRow): IndicatorsViewRow[] {
    if (!row) return [...this.#rootRows()];
    if ('rows' in row) return [...row.rows];
    if ('elsewhere' in row) return [];
    const elsewhere = this.#elsewhere(row);
    return elsewhere.length === 0 ? [] : [{ elsewhere, of: row }];
  }

  getTreeItem(row: IndicatorsViewRow): vscode.TreeItem {
    if ('rows' in row) return groupItem(row);
    return 'elsewhere' in row ? this.#elsewhereItem(row) : this.#indicatorItem(row);
  }

  #elsewhere(row: IndicatorRow): readonly string[] {
    const here = this.#analysis?.document.uri.toString();
    return this.#services.workspaceReports.known?.filesOf(row).filter((file) => file !== here) ?? [];
  }

  #indicatorItem(row: IndicatorRow): vscode.TreeItem {
    const { icon, color, text } = ROLES[row.role];
    const item = new vscode.TreeItem(row.label, this.#elsewhere(row).length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
    item.description = row.context;
    item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
    item.tooltip = [row.label, text, row.context].filter(Boolean).join('\n');
    item.contextValue = 'indicator';
    item.accessibilityInformation = { label: [row.label, text, row.context].filter(Boolean).join(', ') };
    if (this.#analysis) item.command = { command: 'incidentReport.reveal', title: 'Go to', arguments: [this.#analysis.document.uri, toRange(this.#analysis.document, row.range)] };
    return item;
  }

  #elsewhereItem({ elsewhere, of }: ElsewhereRow): vscode.TreeItem {
    const item = new vscode.TreeItem(`also in ${elsewhere.length} ${elsewhere.length === 1 ? 'report' : 'reports'}`);
    item.iconPath = new vscode.ThemeIcon('references');
    item.tooltip = elsewhere.map((file) => vscode.workspace.asRelativePath(vscode.Uri.parse(file))).join('\n');
    if (this.#analysis) item.command = { command: 'incidentReport.showIndicator', title: 'Show where', arguments: [this.#analysis.document.uri, this.#analysis.document.positionAt(of.range.start), of] };
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}

function groupItem({ type, label, rows }: IndicatorGroupRow): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = type;
  item.description = String(rows.length);
  item.contextValue = 'indicatorGroup';
  item.accessibilityInformation = { label: `${label}, ${rows.length}` };
  return item;
}
