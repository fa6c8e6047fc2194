import { hooks, parseSource } from '../../../summary/hooks.js';
import type { CursorMessage } from '../messages.js';

/** What stands for itself on the page: marked as a whole. */
const CARD = '.subsection, article > *, #full-report-blocks > *';

/** What shows a text, and does not only lead to it, as indicators, the ends of spans, and techniques named elsewhere do. */
const SHOWN = `[${hooks.source}]:not(button, .span, .attack li)`;

/** Marks the card in which the place of the caret is shown, and brings it into view where it was another one before. */
export class CursorCard {
  readonly #page: HTMLElement;
  #cursor: CursorMessage | undefined;
  /** The card was brought into view before it was drawn: its place is known only now. */
  #isAwaited = false;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  show(cursor: CursorMessage): void {
    this.#cursor = cursor;
    const before = this.#marked();
    const card = this.#mark();
    if (!card || card === before) return;
    this.#isAwaited = cursor.isFollowed && card.dataset.block !== undefined;
    if (cursor.isFollowed) bringIntoView(card);
  }

  /** Marks again what an update may have put in the card's place. */
  update(): void {
    const card = this.#mark();
    if (!card || !this.#isAwaited || card.dataset.block !== undefined) return;
    this.#isAwaited = false;
    bringIntoView(card);
  }

  #mark(): HTMLElement | undefined {
    const card = this.#cursor && cardAt(this.#page, this.#cursor);
    const marked = this.#marked();
    if (marked === card) return card;
    marked?.removeAttribute('aria-current');
    card?.setAttribute('aria-current', 'location');
    return card;
  }

  forget(): void {
    this.#cursor = undefined;
    this.#isAwaited = false;
    this.#marked()?.removeAttribute('aria-current');
  }

  #marked(): HTMLElement | undefined {
    return this.#page.querySelector<HTMLElement>('[aria-current="location"]') ?? undefined;
  }
}

/** The card of the summary that shows what stands at or right before a place; where none does, the full report's. */
function cardAt(page: HTMLElement, cursor: CursorMessage): HTMLElement | undefined {
  const [folded, shown] = partition([...page.querySelectorAll<HTMLElement>(SHOWN)], (element) => element.closest('#full-report') !== null);
  return (nearest(shown, cursor) ?? nearest(folded, cursor))?.closest<HTMLElement>(CARD) ?? undefined;
}

/** Of the elements that stand before a place in the text, the last one. */
function nearest(elements: readonly HTMLElement[], { part, offset }: CursorMessage): HTMLElement | undefined {
  let best: { element: HTMLElement; part: number; offset: number } | undefined;
  for (const element of elements) {
    const source = parseSource(element.getAttribute(hooks.source) ?? undefined);
    if (!source || source.part > part || (source.part === part && source.offset > offset)) continue;
    if (!best || source.part > best.part || (source.part === best.part && source.offset >= best.offset)) best = { element, ...source };
  }
  return best?.element;
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const split: [Item[], Item[]] = [[], []];
  for (const item of items) split[isFirst(item) ? 0 : 1].push(item);
  return split;
}

function bringIntoView(card: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  // Far away there is nothing to be followed by the eye, and parts that are drawn on the way would stop a smooth movement.
  const isFar = top > 2 * innerHeight || bottom < -innerHeight;
  const isSmooth = !isFar && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: bottom - top > innerHeight ? 'start' : 'nearest', behavior: isSmooth ? 'smooth' : 'instant' });
}
