import * as vscode from 'vscode';
import { ActiveReport } from './activeReport.js';
import { Analyses } from './analyses.js';
import { registerCodeActions } from './codeActions.js';
import { registerCodeLenses } from './codeLenses.js';
import type { CommandId } from './commandIds.js';
import { addTimelineEvent } from './commands/addTimelineEvent.js';
import { copyIndicatorRow } from './commands/copyIndicatorRow.js';
import { copyIndicators } from './commands/copyIndicators.js';
import { disableCheck } from './commands/disableCheck.js';
import { goToFirstGap } from './commands/goToFirstGap.js';
import { insertItem } from './commands/insertItem.js';
import { insertMissingSections } from './commands/insertMissingSections.js';
import { newReport } from './commands/newReport.js';
import { defangSelection, refangSelection } from './commands/rewriteSelection.js';
import { reveal } from './commands/reveal.js';
import { showCheck } from './commands/showCheck.js';
import { showIndicator } from './commands/showIndicator.js';
import { sortTimeline } from './commands/sortTimeline.js';
import { treatFileAsReport } from './commands/treatFileAsReport.js';
import { registerCompletion } from './completion.js';
import { registerContextKeys } from './contextKeys.js';
import { registerDiagnostics } from './diagnostics.js';
import { registerDocumentLinks } from './documentLinks.js';
import { registerDocumentSymbols } from './documentSymbols.js';
import { registerHover } from './hover.js';
import { registerIndicatorsView } from './indicatorsView.js';
import { registerInlayHints } from './inlayHints.js';
import { registerOutlineView } from './outlineView.js';
import { registerPasteDefanged } from './pasteDefanged.js';
import { Previews } from './preview/previews.js';
import { registerReferences } from './references.js';
import { registerSemanticTokens } from './semanticTokens.js';
import type { Services } from './services.js';
import { registerStatusItem } from './statusItem.js';
import { WorkspaceReports } from './workspaceReports.js';
import { registerWorkspaceSymbols } from './workspaceSymbols.js';

/** Everything that is loaded with the first report. */
export class Features implements vscode.Disposable {
  readonly #services: Services;
  readonly #previews: Previews;
  readonly #all: vscode.Disposable;

  constructor(base: Omit<Services, 'analyses' | 'active' | 'workspaceReports'>) {
    const analyses = new Analyses(base);
    const active = new ActiveReport(base.documents);
    const workspaceReports = new WorkspaceReports({ ...base, analyses, active });
    this.#services = { ...base, analyses, active, workspaceReports };
    this.#previews = new Previews(this.#services);
    this.#all = vscode.Disposable.from(
      this.#previews,
      registerContextKeys(this.#services),
      registerDiagnostics(this.#services),
      registerCodeActions(this.#services),
      registerOutlineView(this.#services),
      registerIndicatorsView(this.#services),
      registerReferences(this.#services),
      registerWorkspaceSymbols(this.#services),
      registerSemanticTokens(this.#services),
      registerDocumentSymbols(this.#services),
      registerCompletion(this.#services),
      registerHover(this.#services),
      registerStatusItem(this.#services),
      registerCodeLenses(this.#services),
      registerInlayHints(this.#services),
      registerDocumentLinks(this.#services),
      registerPasteDefanged(this.#services),
      analyses,
      active,
      workspaceReports,
    );
  }

  /** Runs a command; what goes wrong is logged and told, never thrown at the person. */
  async run(id: CommandId, args: readonly unknown[]): Promise<void> {
    try {
      await this.#commands[id](args);
    } catch (error) {
      this.#services.log.error(`${id} failed`, error);
      void vscode.window.showErrorMessage(`That did not work: ${error instanceof Error ? error.message : String(error)}. The "Incident Report" output has the details.`);
    }
  }

  restorePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    return this.#previews.restore(panel, state);
  }

  readonly #commands: Record<CommandId, (args: readonly unknown[]) => unknown> = {
    'incidentReport.newReport': () => newReport(this.#services),
    'incidentReport.openPreview': ([uri]) => this.#previews.open(uri, vscode.ViewColumn.Active),
    'incidentReport.openPreviewToSide': ([uri]) => this.#previews.open(uri, vscode.ViewColumn.Beside),
    'incidentReport.insertMissingSections': () => insertMissingSections(this.#services),
    'incidentReport.addTimelineEvent': () => addTimelineEvent(this.#services),
    'incidentReport.sortTimeline': () => sortTimeline(this.#services),
    'incidentReport.defangSelection': () => defangSelection(this.#services),
    'incidentReport.refangSelection': () => refangSelection(),
    'incidentReport.copyIndicators': () => copyIndicators(this.#services),
    'incidentReport.treatAsReport': () => treatFileAsReport(this.#services),
    'incidentReport.copyIndicator': ([row]) => copyIndicatorRow(row),
    'incidentReport.showIndicator': ([uri, position, subject]) => showIndicator(this.#services, uri, position, subject),
    'incidentReport.insertItem': ([row]) => insertItem(this.#services, row),
    'incidentReport.goToFirstGap': ([uri, path]) => goToFirstGap(this.#services, uri, path),
    'incidentReport.reveal': ([uri, range]) => reveal(uri, range),
    'incidentReport.disableCheck': ([check, uri]) => disableCheck(this.#services, check, uri),
    'incidentReport.showCheck': ([check]) => showCheck(this.#services.context, check),
  };

  dispose(): void {
    this.#all.dispose();
  }
}
