import * as vscode from 'vscode';
import { renderSummary } from '../../summary/renderSummary.js';
import { reveal } from '../commands/reveal.js';
import type { Services } from '../services.js';
import { toRange } from '../ranges.js';
import type { FromPreview, ToPreview } from './messages.js';
import { previewHtml } from './previewHtml.js';

/** What the webview may do: run the one script that comes with the extension, and load nothing from elsewhere. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')] };
}

/** One preview: a webview that shows the summary of a report and follows its edits. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: Services;
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument;
  #isReady = false;
  #isDisposed = false;
  /** The document whose summary is on the page. */
  #shown: vscode.TextDocument | undefined;

  constructor(panel: vscode.WebviewPanel, document: vscode.TextDocument, services: Services) {
    this.#panel = panel;
    this.#services = services;
    this.#document = document;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.#receive(message)),
      services.analyses.onDidUpdate(({ document: updated }) => {
        if (updated === this.#document && !updated.isClosed) this.#update();
      }),
      // The text's editor may be closed while the preview stays: the document is kept open for it. An untitled one is gone, and
      // to open it again would make a new one.
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.#document && !closed.isUntitled) this.#reopen();
      }),
      // A hidden webview is thrown away; when it is shown again, it says that it is ready again.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
    ];
    const uri = (...path: string[]): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(services.context.extensionUri, ...path)).toString();
    panel.webview.html = previewHtml({ cspSource: panel.webview.cspSource, scriptUri: uri('dist', 'preview.js'), styleUri: uri('media', 'preview.css'), language: vscode.env.language });
    this.show(document);
  }

  /** Shows a report from now on. */
  show(document: vscode.TextDocument): void {
    this.#document = document;
    this.#panel.title = `Report Preview ${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}`;
    this.#update();
  }

  #reopen(): void {
    vscode.workspace.openTextDocument(this.#document.uri).then(
      (document) => {
        if (!this.#isDisposed) this.show(document);
      },
      (error: unknown) => this.#services.log.debug('The report of the preview is gone', error),
    );
  }

  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  #update(): void {
    if (!this.#isReady) return;
    this.#render().catch((error: unknown) => {
      this.#services.log.error('The preview could not be drawn', error);
      this.#post({ type: 'failed', message: 'The preview could not be drawn. The "Incident Report" output has the details.' });
    });
  }

  async #render(): Promise<void> {
    const document = this.#document;
    const analysis = await this.#services.analyses.get(document);
    if (document !== this.#document) return;
    if (analysis) {
      const html = renderSummary(analysis.report, { mode: 'author' });
      this.#show(html, analysis.version);
      return;
    }
    // What another report says must not stand under this one's name.
    if (this.#shown?.uri.toString() !== document.uri.toString()) this.#show('', document.version);
    const whyNot = this.#services.analyses.whyNot(document);
    if (whyNot !== undefined) {
      this.#post({ type: 'failed', message: `This report is not shown, because it ${whyNot}.` });
    } else if (!this.#services.documents.typeOf(document)) {
      this.#post({ type: 'failed', message: 'This document is not treated as an incident report any more.' });
    }
  }

  #show(html: string, version: number): void {
    this.#shown = this.#document;
    this.#post({ type: 'update', html, title: this.#panel.title, version, uri: this.#document.uri.toString() });
  }

  #post(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }

  #receive(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#update();
        break;
      case 'reveal':
        reveal(this.#document.uri, toRange(this.#document, { start: message.offset, end: message.offset })).catch((error: unknown) => this.#services.log.error('The text could not be shown', error));
        break;
      case 'open':
        openLink(message.href);
        break;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Opens a link of the report outside of the editor, which asks first. What the webview says is not trusted: only the web and mail. */
function openLink(href: string): void {
  const uri = vscode.Uri.parse(href);
  if (['http', 'https', 'mailto'].includes(uri.scheme)) void vscode.env.openExternal(uri);
}
