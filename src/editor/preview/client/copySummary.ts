import type { CopyMessage, FromPreview } from '../messages.js';

type Summary = NonNullable<CopyMessage['summary']>;

/** The button that copies the summary as rich text: the page alone can put that on the clipboard, and the extension makes it. */
export class CopySummary {
  readonly #post: (message: FromPreview) => void;
  #answer: ((summary: Summary | undefined) => void) | undefined;

  constructor(control: HTMLElement, post: (message: FromPreview) => void) {
    this.#post = post;
    control.addEventListener('click', () => void this.#copy());
  }

  receive({ summary }: CopyMessage): void {
    this.#answer?.(summary);
    this.#answer = undefined;
  }

  async #copy(): Promise<void> {
    if (this.#answer) return;
    const answer = new Promise<Summary>((resolve, reject) => {
      this.#answer = (summary) => (summary ? resolve(summary) : reject(new Error('There is no summary')));
    });
    this.#post({ type: 'copySummary' });
    const as = (type: string, pick: (summary: Summary) => string): Promise<Blob> => answer.then((summary) => new Blob([pick(summary)], { type }));
    // Given as promises, since the click allows the clipboard only for a moment.
    const isRich = await navigator.clipboard
      .write([new ClipboardItem({ 'text/html': as('text/html', ({ html }) => html), 'text/plain': as('text/plain', ({ markdown }) => markdown) })])
      .then(() => true, () => false);
    await answer.then(() => this.#post({ type: 'copied', isRich }), () => undefined); // what is wrong, the extension has said
  }
}
