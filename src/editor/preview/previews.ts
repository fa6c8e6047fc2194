import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { PREVIEW_VIEW_TYPE } from '../viewTypes.js';
import { PreviewPanel, previewOptions, type PreviewSettings } from './previewPanel.js';

/** The previews: one that follows the report in front, and any number that stay with theirs, as Markdown's own do. */
export class Previews implements vscode.Disposable {
  readonly #services: Services;
  readonly #follow: vscode.Disposable;
  readonly #panels = new Set<PreviewPanel>();

  constructor(services: Services) {
    this.#services = services;
    this.#follow = services.active.onDidChange((document) => {
      if (document) this.#follower?.show(document);
    });
  }

  /** The report that a command is about: that of the preview in front, else the active one. */
  get document(): vscode.TextDocument | undefined {
    return this.#active?.document ?? this.#services.active.document;
  }

  get #active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  get #follower(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isLocked }) => !isLocked);
  }

  /** Opens the preview of a report: the one that a menu names, else the active one. */
  async open(uri: unknown, column: vscode.ViewColumn): Promise<void> {
    const document = uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : this.#services.active.document;
    if (!document || !this.#services.documents.typeOf(document)) {
      void vscode.window.showInformationMessage('Open an incident report first: this shows how its reader will see it.');
      return;
    }
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const follower = this.#follower;
    if (follower) {
      follower.show(document);
      follower.reveal(preserveFocus);
      return;
    }
    const { extensionUri } = this.#services.context;
    const panel = vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, 'Report Preview', { viewColumn: column, preserveFocus }, { ...previewOptions(extensionUri), enableFindWidget: true });
    this.#adopt(panel, { document, isLocked: false, mode: 'author' });
  }

  /**
   * Locks the preview in front to its report, or has it follow the editor. Of those there is only one: the one that did so far stays
   * with its report, unless it would be the same twice.
   */
  toggleLock(): void {
    const preview = this.#active;
    if (!preview) return;
    if (!preview.isLocked) {
      preview.isLocked = true;
      return;
    }
    const former = this.#follower;
    if (former?.document === preview.document) former.close();
    else if (former) former.isLocked = true;
    preview.isLocked = false;
    if (this.#services.active.document) preview.show(this.#services.active.document);
  }

  /** Shows the preview in front as its reader will see the page, or as its author works with it. */
  toggleMode(): void {
    this.#active?.toggleMode();
  }

  /** Takes over a panel that was open when the window was reloaded. Its report is opened again, or the panel is closed. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    let isDisposed = false as boolean; // the person may close it meanwhile
    panel.onDidDispose(() => {
      isDisposed = true;
    });
    const kept = readState(state);
    const document = kept && (await vscode.workspace.openTextDocument(kept.uri).then(undefined, () => undefined));
    if (isDisposed) return;
    if (!document || (!kept.isLocked && this.#follower?.document === document)) {
      panel.dispose();
      return;
    }
    panel.webview.options = previewOptions(this.#services.context.extensionUri);
    this.#adopt(panel, { document, isLocked: kept.isLocked || this.#follower !== undefined, mode: kept.mode });
  }

  #adopt(panel: vscode.WebviewPanel, settings: PreviewSettings): void {
    const preview = new PreviewPanel(panel, this.#services, settings);
    this.#panels.add(preview);
    panel.onDidDispose(() => {
      preview.dispose();
      this.#panels.delete(preview);
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#follow, ...this.#panels).dispose();
  }
}

/** What a page kept (`PreviewState`); it comes from outside, and so may be anything. */
function readState(state: unknown): { uri: vscode.Uri; isLocked: boolean; mode: 'author' | 'reader' } | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string') return undefined;
  return {
    uri: vscode.Uri.parse(state.uri),
    isLocked: 'isLocked' in state && state.isLocked === true,
    mode: 'mode' in state && state.mode === 'reader' ? 'reader' : 'author',
  };
}
