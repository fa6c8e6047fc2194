import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../host/eventually.js';
import type { Workbench } from '../host/workbench.js';

/** The view "Incident Report", as a person sees it. */
export class Outline {
  readonly #workbench: Workbench;
  readonly #pane: Locator;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.#pane = workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Incident Report' }) });
  }

  /** Opens the view, once there is one. */
  async open(): Promise<void> {
    await this.#pane.locator('.pane-header').waitFor();
    await this.#workbench.command('Explorer: Focus on Incident Report View');
    await this.row('').first().waitFor();
    // The files give way, so that all of the outline is to be seen.
    await this.#workbench.page.locator('.pane-header[aria-expanded="true"]', { hasText: basename(this.#workbench.folder) }).click();
    await this.#workbench.page.locator('.pane-header[aria-expanded="false"]', { hasText: basename(this.#workbench.folder) }).waitFor();
  }

  /** What stands beside the view's name, such as "83 % complete". */
  async completeness(expected: string): Promise<void> {
    const description = this.#pane.locator('.pane-header .description');
    await eventually(() => description.innerText(), (text) => text.trim() === expected, `the outline to say "${expected}"`);
  }

  /** The row of that label. */
  row(label: string): Locator {
    return this.#pane.locator('.monaco-list-row', { hasText: label });
  }

  /** Waits until the row is the selected one. */
  async selects(label: string): Promise<void> {
    await this.#pane.locator('.monaco-list-row.selected', { hasText: label }).waitFor();
  }

  /** What screen readers say of a row, once it contains that text. */
  async says(label: string, text: string): Promise<void> {
    await eventually(async () => (await this.row(label).first().getAttribute('aria-label')) ?? '', (said) => said.includes(text), `the row "${label}" to say "${text}"`);
  }
}
