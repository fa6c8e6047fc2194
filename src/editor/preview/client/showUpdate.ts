import morphdom from 'morphdom';
import type { PageUpdate } from '../messages.js';

/**
 * Brings the page to a new state and touches only what differs, so that scroll position, selection and focus stay. `decorate` adds to
 * new content what only the script can do. Tells whether everything was there: of what the page should have, something may be lost.
 */
export function showUpdate(element: HTMLElement, { shell, blocks }: PageUpdate, decorate: (content: ParentNode) => void): boolean {
  const focused = document.activeElement;
  const home = focused?.closest('[id]')?.id;
  const next = element.cloneNode(false) as HTMLElement;
  next.removeAttribute('aria-busy');
  next.innerHTML = shell; // as all HTML here, of the summary's sanitised trees: it lets nothing active through
  const isWhole = fill(next, new Map(blocks.map(({ id, html }) => [id, html])), element.ownerDocument);
  decorate(next);
  morphdom(element, next, {
    onBeforeElUpdated: (from, to) => {
      // Of a long block still far away, what is known may be new: where it begins, and for whom; else what is there is the newest.
      if (to.dataset.block !== undefined) return to.dataset.block === 'far' && from.dataset.block === 'far';
      keepOwn(from, to, focused);
      return !from.isEqualNode(to);
    },
  });
  if (focused instanceof HTMLElement && element.ownerDocument.hasFocus()) keepFocus(focused, home);
  return isWhole;
}

/** Puts the new blocks in their places. */
function fill(next: HTMLElement, blocks: ReadonlyMap<string, string>, page: Document): boolean {
  let isWhole = true;
  for (const place of next.querySelectorAll<HTMLElement>('[data-block]')) {
    const html = blocks.get(place.id);
    if (html !== undefined) {
      const template = page.createElement('template');
      template.innerHTML = html;
      place.replaceWith(template.content);
    } else if (place.dataset.block === 'sent') {
      const shown = page.getElementById(place.id);
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
