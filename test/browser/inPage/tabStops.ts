const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** All that Tab should reach, in the order of the page. Each is marked with its number (`data-stop`), so that the focus can be told by it. */
export function tabStops(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'));
  for (const [index, control] of controls.entries()) control.dataset.stop = String(index);
  return controls.map((control) => `${control.localName} "${(control.ariaLabel ?? control.textContent).replace(/\s+/gu, ' ').trim().slice(0, 40)}"`);
}
