import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { PREVIEW_VIEW_TYPE } from '../viewTypes.js';
import { PreviewPanel, previewOptions } from './previewPanel.js';

/** The preview: one panel, which follows the report in front, as Markdown's own does. */
export class Previews implements vscode.Disposable {
  readonly #services: Services;
  readonly #follow: vscode.Disposable;
  #panel: PreviewPanel | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#follow = services.active.onDidChange((document) => {
      if (document) this.#panel?.show(document);
    });
  }

  /** Opens the preview of a report: the one that a menu names, else the active one. */
  async open(uri: unknown, column: vscode.ViewColumn): Promise<void> {
    const document = uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : this.#services.active.document;
    if (!document || !this.#services.documents.typeOf(document)) {
      void vscode.window.showInformationMessage('Open an incident report first: this shows how its reader will see it.');
      return;
    }
    const preserveFocus = column === vscode.ViewColumn.Beside;
    if (this.#panel) {
      this.#panel.show(document);
      this.#panel.reveal(preserveFocus);
      return;
    }
    const { extensionUri } = this.#services.context;
    const panel = vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, 'Report Preview', { viewColumn: column, preserveFocus }, previewOptions(extensionUri));
    this.#adopt(panel, document);
  }

  /** Takes over a panel that was open when the window was reloaded. Its report is opened again, or the panel is closed. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    let isDisposed = false as boolean; // the person may close it meanwhile
    panel.onDidDispose(() => {
      isDisposed = true;
    });
    const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined;
    const document = uri && (await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined));
    if (isDisposed) return;
    if (!document || this.#panel) {
      panel.dispose();
      return;
    }
    panel.webview.options = previewOptions(this.#services.context.extensionUri);
    this.#adopt(panel, document);
  }

  #adopt(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const preview = new PreviewPanel(panel, document, this.#services);
    this.#panel = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#panel === preview) this.#panel = undefined;
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#follow, ...(this.#panel ? [this.#panel] : [])).dispose();
  }
}
