import * as vscode from 'vscode';
import { ActiveReport } from './activeReport.js';
import { Analyses } from './analyses.js';
import { registerCodeActions } from './codeActions.js';
import { registerCodeLenses } from './codeLenses.js';
import type { CommandId } from './commandIds.js';
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
import type { Previews } from './preview/previews.js';
import { registerReferences } from './references.js';
import { registerSemanticTokens } from './semanticTokens.js';
import type { Services } from './services.js';
import { registerStatusItem } from './statusItem.js';
import { WorkspaceReports } from './workspaceReports.js';
import { registerWorkspaceSymbols } from './workspaceSymbols.js';

/** Everything that is loaded with the first report; what is asked for by hand comes later still. */
export class Features implements vscode.Disposable {
  readonly #services: Services;
  #previews: Promise<Previews> | undefined;
  readonly #all: vscode.Disposable;

  constructor(base: Omit<Services, 'analyses' | 'active' | 'workspaceReports'>) {
    const analyses = new Analyses(base);
    const active = new ActiveReport(base.documents);
    const workspaceReports = new WorkspaceReports({ ...base, analyses, active });
    this.#services = { ...base, analyses, active, workspaceReports };
    this.#all = vscode.Disposable.from(
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
      const { runCommand } = await import('./commands/runCommand.js');
      await runCommand(id, args, { ...this.#services, previews: () => this.#previewing() });
    } catch (error) {
      this.#services.log.error(`${id} failed`, error);
      void vscode.window.showErrorMessage(`That did not work: ${error instanceof Error ? error.message : String(error)}. The "Incident Report" output has the details.`);
    }
  }

  async restorePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    return (await this.#previewing()).restore(panel, state);
  }

  /** The preview and what draws it are loaded when somebody opens one. */
  #previewing(): Promise<Previews> {
    return (this.#previews ??= import('./preview/previews.js').then(({ Previews }) => new Previews(this.#services)));
  }

  dispose(): void {
    this.#all.dispose();
    this.#previews?.then((previews) => previews.dispose(), () => undefined);
  }
}
