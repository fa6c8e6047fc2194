import morphdom from 'morphdom';
import type { PageUpdate } from '../messages.js';

/** Adds to new content what only the script can do. */
type Decorate = (content: ParentNode) => void;

/**
 * Brings the page to a new state and touches only what differs, so that scroll position, selection and focus stay. Tells whether
 * everything was there: of what the page should have, something may be lost.
 */
export function showUpdate(page: HTMLElement, { shell, blocks }: PageUpdate, decorate: Decorate): boolean {
  const focused = document.activeElement;
  const home = focused?.closest('[id]')?.id;
  const isWhole = shell === undefined ? showBlocks(blocks, focused, decorate) : showPage(page, shell, blocks, focused, decorate);
  if (focused instanceof HTMLElement && document.hasFocus()) keepFocus(focused, home);
  return isWhole;
}

function showPage(page: HTMLElement, shell: string, blocks: PageUpdate['blocks'], focused: Element | null, decorate: Decorate): boolean {
  const next = page.cloneNode(false) as HTMLElement;
  next.removeAttribute('aria-busy');
  next.innerHTML = shell; // as all HTML here, of the summary's sanitised trees: it lets nothing active through
  const isWhole = fill(next, new Map(blocks.map(({ id, html }) => [id, html])));
  decorate(next);
  patch(page, next, focused);
  return isWhole;
}

function showBlocks(blocks: PageUpdate['blocks'], focused: Element | null, decorate: Decorate): boolean {
  let isWhole = true;
  for (const { id, html } of blocks) {
    const shown = document.getElementById(id);
    const next = contentOf(html);
    if (!shown || shown.dataset.block !== undefined || !next.firstElementChild) {
      isWhole = false;
      continue;
    }
    decorate(next);
    patch(shown, next.firstElementChild, focused);
  }
  return isWhole;
}

function patch(from: HTMLElement, to: Element, focused: Element | null): void {
  morphdom(from, to, {
    onBeforeElUpdated: (shown, next) => {
      // Of a long block still far away, what is known may be new: where it begins, and for whom; else what is there is the newest.
      if (next.dataset.block !== undefined) return next.dataset.block === 'far' && shown.dataset.block === 'far';
      keepOwn(shown, next, focused);
      return !shown.isEqualNode(next);
    },
  });
}

function contentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Puts the new blocks in their places. */
function fill(next: HTMLElement, blocks: ReadonlyMap<string, string>): boolean {
  let isWhole = true;
  for (const place of next.querySelectorAll<HTMLElement>('[data-block]')) {
    const html = blocks.get(place.id);
    if (html !== undefined) {
      place.replaceWith(contentOf(html));
    } else if (place.dataset.block === 'sent') {
      const shown = document.getElementById(place.id);
      if (!shown || shown.dataset.block !== undefined) isWhole = false;
      else place.replaceWith(standIn(shown));
    }
  }
  return isWhole;
}

/** What says of an element that it stays as it is: an empty one of the same name, since only those are taken for the same. */
function standIn(shown: HTMLElement): HTMLElement {
  const element = document.createElement(shown.tagName);
  element.id = shown.id;
  element.dataset.block = 'sent';
  return element;
}

/** What the reader opened, was led to or typed, and where the caret is, is the page's own and not in the new state. */
function keepOwn(from: HTMLElement, to: HTMLElement, focused: Element | null): void {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) to.value = from.value;
  if (from.tabIndex === -1 && from === focused) to.tabIndex = -1;
  if (from.ariaCurrent) to.ariaCurrent = from.ariaCurrent;
}

/** The focused control has it again where it was moved; where it is gone, what it stood in takes over, rather than the top of the page. Never is it taken from the text. */
function keepFocus(focused: HTMLElement, id: string | undefined): void {
  if (focused.isConnected) {
    if (document.activeElement !== focused) focused.focus({ preventScroll: true });
    return;
  }
  const home = id === undefined ? null : document.getElementById(id);
  const control = home?.querySelector<HTMLElement>('button, a, [tabindex]');
  control?.focus({ preventScroll: true });
}
