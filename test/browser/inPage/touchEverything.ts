const EVENTS = ['pointerenter', 'mouseover', 'focus', 'input', 'toggle'];

/** Points at, focuses and clicks on everything on a page, but for links that leave it, where a browser or VS Code takes over. */
export function touchEverything(root: Document): void {
  for (const element of root.body.querySelectorAll<HTMLElement>('*')) {
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: true }));
    if (!element.closest('a[href]:not([href^="#"])')) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}
