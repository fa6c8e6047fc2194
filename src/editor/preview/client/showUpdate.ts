import morphdom from 'morphdom';

/** Brings an element's content to a new state and touches only what differs, so that scroll position, selection and focus stay. */
export function showUpdate(element: HTMLElement, html: string): void {
  const focused = document.activeElement;
  const home = focused?.closest('[id]')?.id;
  const next = element.cloneNode(false) as HTMLElement;
  next.removeAttribute('aria-busy');
  next.innerHTML = html; // of `renderSummary`, which lets nothing active through
  morphdom(element, next, {
    onBeforeElUpdated: (from, to) => {
      // What the reader opened, or was led to, is the page's own and not in the new state.
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      if (from.tabIndex === -1 && from === focused) to.tabIndex = -1;
      return !from.isEqualNode(to);
    },
  });
  if (focused instanceof HTMLElement && element !== focused && !focused.isConnected && home) refocus(home);
}

/** The focused control is gone: what it stood in takes over, rather than the top of the page. */
function refocus(id: string): void {
  const home = document.getElementById(id);
  const control = home?.querySelector<HTMLElement>('button, a, [tabindex]');
  control?.focus({ preventScroll: true });
}
