import type { CopyMessage, FromPreview } from '../messages.js';

/** The button that copies the summary as rich text: the page alone can put that on the clipboard, and the extension makes it. */
export class CopySummary {
  readonly #post: (message: FromPreview) => void;
  #answer: ((message: CopyMessage) => void) | undefined;

  constructor(control: HTMLElement, post: (message: FromPreview) => void) {
    this.#post = post;
    control.addEventListener('click', () => void this.#copy());
  }

  receive(message: CopyMessage): void {
    this.#answer?.(message);
    this.#answer = undefined;
  }

  async #copy(): Promise<void> {
    if (this.#answer) return;
    const answer = new Promise<CopyMessage>((resolve) => {
      this.#answer = resolve;
    });
    this.#post({ type: 'copySummary' });
    const as = (type: string, pick: (message: CopyMessage) => string): Promise<Blob> => answer.then((message) => new Blob([pick(message)], { type }));
    // Given as promises, since the click allows the clipboard only for a moment.
    const isRich = await navigator.clipboard
      .write([new ClipboardItem({ 'text/html': as('text/html', ({ html }) => html), 'text/plain': as('text/plain', ({ markdown }) => markdown) })])
      .then(() => true, () => false);
    this.#post({ type: 'copied', isRich });
  }
}
