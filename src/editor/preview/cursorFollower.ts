import * as vscode from 'vscode';

/** How long the caret has to rest before the preview hears of it: moving through a text is no reason to redraw at every line. */
const PAUSE = 80;

/** Tells where the caret rests in a document, whichever editor shows it. */
export class CursorFollower implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(documentOf: () => vscode.TextDocument, rested: (offset: number) => void) {
    this.#subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [first] }) => {
      if (document !== documentOf() || !first) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (document === documentOf()) rested(document.offsetAt(first.active));
      }, PAUSE);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }
}
