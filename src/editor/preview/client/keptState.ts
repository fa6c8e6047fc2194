import type { PreviewState, UpdateMessage } from '../messages.js';

/** Where the page keeps its state: VS Code's side of a webview. */
interface Keeper {
  getState(): PreviewState | undefined;
  setState(state: PreviewState): unknown;
}

/** What outlives the page: kept when it scrolls, when a part of it is opened or filtered, and with every update. */
export class KeptState {
  readonly #keeper: Keeper;
  readonly #page: HTMLElement;
  /** What was kept when the page was last there. */
  readonly kept: PreviewState | undefined;
  #shown: UpdateMessage | undefined;
  #filter: string;
  #near: () => readonly string[] = () => [];
  #isPending = false;

  constructor(keeper: Keeper, page: HTMLElement) {
    this.#keeper = keeper;
    this.#page = page;
    this.kept = keeper.getState();
    this.#filter = this.kept?.filter ?? '';
    window.addEventListener('scroll', () => this.#keepSoon(), { passive: true });
    document.addEventListener('toggle', () => this.#keepSoon(), { capture: true });
  }

  /** What tells the long blocks that are rendered. */
  onKeep(near: () => readonly string[]): void {
    this.#near = near;
  }

  /** Whether a report is another than the one that the page shows, or did when it was last there. */
  isOther(uri: string): boolean {
    const before = this.#shown ?? this.kept;
    return before !== undefined && before.uri !== uri;
  }

  /** An update is on the page. The first one after a reload finds its place again, and that it did is told; another report begins at its top. */
  show(update: UpdateMessage): boolean {
    const before = this.#shown;
    this.#shown = update;
    const isBack = before === undefined && this.kept?.uri === update.uri;
    if (isBack) this.#restore(this.kept);
    else if (before?.uri !== update.uri) window.scrollTo(0, 0);
    this.#keep();
    return isBack;
  }

  filtered(filter: string): void {
    this.#filter = filter;
    this.#keepSoon();
  }

  #restore({ open, scrollY }: PreviewState): void {
    for (const id of open) {
      const details = document.getElementById(id);
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
    window.scrollTo(0, scrollY);
  }

  #keepSoon(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    requestAnimationFrame(() => {
      this.#isPending = false;
      this.#keep();
    });
  }

  #keep(): void {
    if (!this.#shown) return;
    const { uri, isLocked, mode } = this.#shown;
    const open = [...this.#page.querySelectorAll<HTMLDetailsElement>('details[open][id]')].map(({ id }) => id);
    this.#keeper.setState({ uri, isLocked, mode, scrollY: window.scrollY, open, filter: this.#filter, near: this.#near() });
  }
}
