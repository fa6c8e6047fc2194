import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/**
 * Chooses a row of one of VS Code's lists by keyboard: moves the focus until it is on the row whose text starts with `title`,
 * then presses Enter. (A click may land on what VS Code lays over such lists while they open.)
 */
export async function chooseRow(page: Page, list: Locator, title: string): Promise<void> {
  const wanted = list.locator('.monaco-list-row').filter({ hasText: title });
  await wanted.first().waitFor();
  const focused = list.locator('.monaco-list-row.focused');
  const first = await focusedText(focused);
  let current = first;
  while (!current.startsWith(title)) {
    await page.keyboard.press('ArrowDown');
    const before = current;
    current = await eventually(() => focusedText(focused), (text) => text !== before, 'the focus to move');
    if (current === first) throw new Error(`There is no row '${title}' to choose`);
  }
  await page.keyboard.press('Enter');
}

/**
 * The texts of all rows of the list that has the focus. VS Code draws only the rows in view, so this pages through the list.
 */
export async function allRows(page: Page, selector: string): Promise<string[]> {
  const rows = new Map<number, string>();
  await page.keyboard.press('Home');
  for (let focused = -1; ;) {
    await nextFrame(page);
    const drawn = await page.evaluate<[number, string, boolean][]>(
      `[...document.querySelectorAll('${selector} .monaco-list-row')].map((row) => [Number(row.dataset.index), row.innerText, row.matches('.focused')])`,
    );
    for (const [index, text] of drawn) rows.set(index, oneLine(text));
    const nowFocused = drawn.find(([, , isFocused]) => isFocused)?.[0] ?? focused;
    if (nowFocused === focused) break;
    focused = nowFocused;
    await page.keyboard.press('PageDown');
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** Waits until the window has drawn what was asked of it so far. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
}

async function focusedText(focused: Locator): Promise<string> {
  return oneLine((await focused.first().innerText()).trim());
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
