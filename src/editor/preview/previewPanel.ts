import * as vscode from 'vscode';
import { startOfDay } from '../../summary/page/startOfDay.js';
import { safeHref } from '../../summary/markdown/safeHref.js';
import { summarise } from '../../summary/summarise.js';
import type { SummaryMode } from '../../summary/summary.js';
import type { Analysis } from '../analyses.js';
import { configuration } from '../configuration.js';
import { copySummary, summaryToCopy, tellCopied } from '../commands/copySummary.js';
import { insertInto } from '../commands/insertItem.js';
import { reveal } from '../commands/reveal.js';
import { toRange } from '../ranges.js';
import type { Services } from '../services.js';
import { CursorFollower } from './cursorFollower.js';
import type { CopyTextMessage, FromPreview, PageUpdate, ToPreview } from './messages.js';
import { type CopiedSummary, copiedSummary } from '../../summary/copy/copiedSummary.js';
import { previewHtml } from './previewHtml.js';
import { SentPage } from './sentPage.js';

/** What the webview may do: run the one script that comes with the extension, and load nothing from elsewhere. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')] };
}

/** How a preview begins. */
export interface PreviewSettings {
  readonly document: vscode.TextDocument;
  readonly isLocked: boolean;
  readonly mode: SummaryMode;
}

/** One preview: a webview that shows the summary of a report and follows its edits. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: Services;
  readonly #subscriptions: vscode.Disposable[];
  readonly #page = new SentPage();
  #document: vscode.TextDocument;
  #isLocked: boolean;
  #mode: SummaryMode;
  #isReady = false;
  #isDisposed = false;
  /** What is on the page, for the places that it names. */
  #shown: Analysis | undefined;
  /** Where the caret is in a text that is not on the page yet, or is to be marked on a new one. */
  #cursor: number | undefined;

  constructor(panel: vscode.WebviewPanel, services: Services, { document, isLocked, mode }: PreviewSettings) {
    this.#panel = panel;
    this.#services = services;
    this.#document = document;
    this.#isLocked = isLocked;
    this.#mode = mode;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.#receive(message)),
      services.analyses.onDidUpdate(({ document: updated }) => {
        if (updated === this.#document && !updated.isClosed) this.#update();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.#document) this.#closed();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const renamed = files.map((file) => renamedUri(this.#document.uri, file)).find((uri) => uri !== undefined);
        if (renamed) this.#reopen(renamed);
      }),
      // A hidden webview is thrown away; when it is shown again, it says that it is ready again.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      new CursorFollower(() => this.#document, (cursor) => this.#postCursor(cursor)),
    ];
    const uri = (...path: string[]): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(services.context.extensionUri, ...path)).toString();
    panel.webview.html = previewHtml({ cspSource: panel.webview.cspSource, scriptUri: uri('dist', 'preview.js'), styleUris: [uri('media', 'preview-theme.css'), uri('media', 'summary.css')] });
    this.#entitle();
  }

  get document(): vscode.TextDocument {
    return this.#document;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Whether it stays with its report, rather than follow the editor. */
  get isLocked(): boolean {
    return this.#isLocked;
  }

  set isLocked(isLocked: boolean) {
    this.#isLocked = isLocked;
    this.#entitle();
    this.#update(); // the page keeps it over a reload
  }

  /** Shows a report from now on. */
  show(document: vscode.TextDocument): void {
    if (document === this.#document) return;
    if (document.uri.toString() !== this.#document.uri.toString()) this.#page.reset();
    this.#cursor = caretIn(document);
    this.#document = document;
    this.#entitle();
    this.#update();
  }

  /** Switches between the page as its reader will see it and as its author works with it. */
  toggleMode(): void {
    this.#mode = this.#mode === 'reader' ? 'author' : 'reader';
    this.#update();
  }

  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  close(): void {
    this.#panel.dispose();
  }

  #entitle(): void {
    const { path } = this.#document.uri;
    this.#panel.title = `${this.#isLocked ? '[Report Preview]' : 'Report Preview'} ${path.slice(path.lastIndexOf('/') + 1)}`;
  }

  /** The text's editor may be closed while the preview stays: the document is kept open for it. To open an untitled one again would make a new one, unless it was saved. */
  #closed(): void {
    const { uri, isUntitled } = this.#document;
    const { scheme, authority } = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(uri.path);
    if (!isUntitled) this.#reopen(uri);
    else if (uri.path.startsWith('/')) this.#reopen(uri.with({ scheme, authority }));
    else this.#update();
  }

  #reopen(uri: vscode.Uri): void {
    vscode.workspace.openTextDocument(uri).then(
      (document) => {
        if (!this.#isDisposed) this.show(document);
      },
      (error: unknown) => {
        this.#services.log.debug('The report of the preview is gone', error);
        this.#update();
      },
    );
  }

  #update(): void {
    if (!this.#isReady || this.#isDisposed) return;
    this.#render().catch((error: unknown) => {
      this.#services.log.error('The preview could not be drawn', error);
      this.#post({ type: 'failed', message: 'The preview could not be drawn. The "Incident Report" output has the details.' });
    });
  }

  async #render(): Promise<void> {
    const document = this.#document;
    // It cannot be read again.
    if (document.isClosed && document === this.#shown?.document) {
      this.#show(this.#shown);
      this.#post({ type: 'failed', message: document.isUntitled ? 'The text was closed without being saved: this is what it said.' : 'The file is gone: this is what it said.' });
      return;
    }
    const analysis = await this.#services.analyses.get(document);
    if (document !== this.#document || !this.#isReady || this.#isDisposed) return;
    if (analysis) this.#show(analysis);
    else this.#explain();
  }

  #show(analysis: Analysis): void {
    this.#shown = analysis;
    const summary = summarise(analysis.report, { mode: this.#mode, now: startOfDay(new Date()), problems: analysis.problems });
    this.#postPage(this.#page.update(summary), analysis.version);
    if (this.#cursor !== undefined) this.#postCursor(this.#cursor);
  }

  /** Says why there is nothing new to be seen. What another report says must not stand under this one's name. */
  #explain(): void {
    if (this.#shown?.document.uri.toString() !== this.#document.uri.toString()) {
      this.#page.reset();
      this.#postPage({ shell: '', blocks: [] }, this.#document.version);
    }
    const whyNot = this.#services.analyses.whyNot(this.#document);
    if (whyNot !== undefined) {
      this.#post({ type: 'failed', message: `This report is not shown, because it ${whyNot}.` });
    } else if (!this.#services.documents.typeOf(this.#document)) {
      this.#post({ type: 'failed', message: 'This document is not treated as an incident report any more.' });
    }
  }

  #postPage(page: PageUpdate, version: number): void {
    this.#post({ type: 'update', ...page, title: this.#panel.title, version, uri: this.#document.uri.toString(), isLocked: this.#isLocked, mode: this.#mode });
  }

  #post(message: ToPreview): void {
    if (!this.#isDisposed) void this.#panel.webview.postMessage(message);
  }

  /** Where the caret is, told once the page is of the text that it stands in. */
  #postCursor(offset: number): void {
    this.#cursor = offset;
    if (this.#shown?.document !== this.#document || this.#shown.version !== this.#document.version) return;
    this.#cursor = undefined;
    const { parts } = this.#shown.report;
    const index = parts.findLastIndex(({ start }) => start <= offset);
    const part = parts[index];
    if (part) this.#post({ type: 'cursor', part: index, offset: offset - part.start, isFollowed: !this.#panel.active && configuration.previewFollowsCursor() });
  }

  #receive(message: FromPreview): void {
    this.#answer(message).catch((error: unknown) => {
      this.#services.log.error(`The preview's request '${message.type}' failed`, error);
      void vscode.window.showErrorMessage('That did not work. The "Incident Report" output has the details.');
    });
  }

  async #answer(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#page.reset(message.uri === this.#document.uri.toString() ? message.near : []);
        this.#cursor ??= caretIn(this.#document);
        return this.#update();
      case 'near':
        return this.#page.approach(message.ids) ? this.#update() : undefined;
      case 'mode':
        return this.toggleMode();
      case 'reveal':
        return this.#reveal(message.part, message.offset);
      case 'insert':
        return insertInto(this.#services, this.#document, message.path);
      case 'open':
        return openLink(message.href);
      case 'copySummary':
        return this.#copySummary();
      case 'copied':
        // Where the page may not write to the clipboard, the editor may.
        return message.isRich ? tellCopied(true) : copySummary(this.#services, this.#document);
      case 'copyText':
        await vscode.env.clipboard.writeText(message.text);
        return tellCopiedIndicators(message);
    }
  }

  /** The newest analysis knows where the parts are by now. */
  async #reveal(part: number, offset: number): Promise<void> {
    const analysis = await this.#services.analyses.get(this.#document);
    const found = (analysis ?? this.#shown)?.report.parts[part];
    if (!found) return;
    const place = found.start + Math.min(offset, found.text.length);
    await reveal(this.#document.uri, toRange(this.#document, { start: place, end: place }));
  }

  async #copySummary(): Promise<void> {
    let summary: CopiedSummary | undefined;
    try {
      summary = this.#document.isClosed && this.#shown ? copiedSummary(this.#shown.report, startOfDay(new Date())) : await summaryToCopy(this.#services, this.#document);
    } finally {
      // Or the page would wait for it.
      this.#post({ type: 'copy', ...(summary && { summary }) });
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Where a document is behind the renaming of a file or of a folder around it; nothing where it stays where it was. */
function renamedUri(uri: vscode.Uri, { oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): vscode.Uri | undefined {
  const isWithin = uri.path === oldUri.path || uri.path.startsWith(`${oldUri.path}/`);
  return isWithin && uri.with({ path: '' }).toString() === oldUri.with({ path: '' }).toString() ? newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }) : undefined;
}

/** Where the caret is in a document that is to be seen. */
function caretIn(document: vscode.TextDocument): number | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find((one) => one?.document === document);
  return editor && document.offsetAt(editor.selection.active);
}

function tellCopiedIndicators({ isCsv, text }: CopyTextMessage): void {
  const count = text.split('\n').length - (isCsv ? 1 : 0);
  void vscode.window.setStatusBarMessage(`$(check) ${count} ${count === 1 ? 'indicator' : 'indicators'} copied as ${isCsv ? 'CSV' : 'shown'}`, 4_000);
}

/** Opens a link of the report outside of the editor, which asks first. What the webview says is not trusted. */
function openLink(href: string): void {
  const safe = safeHref(href);
  if (safe !== undefined) void vscode.env.openExternal(vscode.Uri.parse(safe));
}
