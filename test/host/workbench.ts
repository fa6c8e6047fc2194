import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openBrowser, type Viewport } from './browser.js';
import { eventually } from './eventually.js';
import { exitOnSignals } from './interruption.js';
import { allRows, chooseRow, nextFrame, oneLine } from './rowList.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';
import { fileInFolderUrl, startWorkbenchHost } from './workbenchHost.js';

export interface WorkbenchOptions {
  folder: string;
  /** Opened from the start; relative to the folder. */
  file?: string;
  settings?: Record<string, unknown>;
  /** `development`: the one in the current folder, as it is built; otherwise a .vsix file. */
  extension: string;
  viewport?: Viewport;
}

/** Opens a real VS Code with the extension, to be used like a person would: by keyboard and mouse. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  exitOnSignals();
  const temporary = await temporaryFolder();
  const folder = resolve(options.folder);
  const closing = [(): Promise<void> => removeFolder(temporary)];
  const close = async (): Promise<void> => {
    for (const closeOne of closing.splice(0).reverse()) await closeOne();
  };
  try {
    const server = await startWorkbenchHost({ ...options, extensionsDir: join(temporary, 'extensions'), userDataDir: join(temporary, 'user') });
    closing.push(() => server.close());
    const browser = await openBrowser(options.viewport);
    closing.push(() => browser.close());
    const { page } = browser;
    page.setDefaultTimeout(20_000);
    // Asked when leaving a page with unsaved changes, as reload() does.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(fileInFolderUrl(server, folder, options.file));
    const workbench = new Workbench(page, folder, close);
    await workbench.ready(options.file);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A VS Code window. Every method waits until what it does has happened. What the extension does next takes its time:
 * wait for it with `eventually(() => workbench.problems(), ...)` or with Playwright's locators on `page`.
 */
export class Workbench {
  private readonly quickInput: Locator;

  constructor(readonly page: Page, readonly folder: string, readonly close: () => Promise<void>) {
    this.quickInput = page.locator('.quick-input-widget');
  }

  /** Waits until the window can be used and, if a file is named, until it is open. */
  async ready(file?: string): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
    if (file) await this.editorShown(file);
  }

  /** Runs a command of the palette by its whole title, category included: `Incident Report: New Report`. */
  async command(title: string): Promise<void> {
    const query = `>${title}`;
    const row = this.quickInput.locator('.monaco-list-row').filter({ hasText: title });
    // The palette lists what there is when it opens, and extensions are still being found after the window is drawn.
    await eventually(async () => {
      await this.ask('F1', query);
      return row.first().waitFor({ timeout: 2_000 }).then(() => true, () => this.press('Escape').then(() => false));
    }, Boolean, `the command '${title}'`);
    await chooseRow(this.page, this.quickInput, title);
    // Or the next F1 may meet the palette while it closes. The command may have opened a list of its own in its place.
    const input = this.input();
    await eventually(async () => !(await this.quickInput.isVisible()) || (await input.inputValue()) !== query, Boolean, 'the palette to close');
  }

  /** Chooses a row of the quick pick that is open, by the beginning of its text. */
  async choose(title: string): Promise<void> {
    await chooseRow(this.page, this.quickInput, title);
  }

  /** Answers the input box that is open. */
  async answer(text: string): Promise<void> {
    await this.input().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Saves where the save dialog that comes up proposes it. It selects the name once it takes keys. */
  async saveAsProposed(name: string): Promise<void> {
    const isReady = `(([input]) => input?.value.endsWith(${JSON.stringify(`/${name}`)}) && input.selectionStart < input.selectionEnd)(document.querySelectorAll('.quick-input-widget input[type=text]'))`;
    await eventually(() => this.page.evaluate<boolean>(isReady), Boolean, `the save dialog to propose ${name}`);
    await this.press('Enter');
  }

  /** Puts the cursor into a line, both counted from one. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.ask('Control+G', `:${line}:${column}`);
    await this.quickInput.locator('.monaco-list-row').filter({ hasText: String(line) }).first().waitFor();
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await eventually(() => this.cursor(), (cursor) => cursor.line === line, `the cursor in line ${line}`);
  }

  /** Opens a file of the folder by its relative path. */
  async openFile(file: string): Promise<void> {
    await this.ask('Control+P', join(this.folder, file)); // by a whole path it is found without an index
    await this.quickInput.locator('.monaco-list-row.focused').filter({ hasText: file.split('/').at(-1) ?? file }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.editorShown(file);
  }

  /** Types as a person does: brackets close themselves, suggestions come up. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys one after another: `press('Control+Home', 'End')`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Puts the focus into the text of the first group of editors. A page tells VS Code a moment later that it has the focus, which
   * makes its group the active one: waited for, since it would otherwise take that from the text again.
   */
  async focusText(): Promise<void> {
    const active = '.editor-group-container.active';
    const inPage = await this.page.evaluate<boolean>("document.activeElement?.matches('iframe.webview') ?? false");
    if (inPage) await this.page.locator(`${active}:not(:has(.monaco-editor))`).waitFor();
    await this.press('Control+1');
    await this.page.locator(`${active} .monaco-editor.focused`).waitFor();
  }

  /** Saves what is to be seen, to `out/screenshots/`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: resolve('out', 'screenshots', `${name}.png`) });
  }

  /**
   * The whole text of the editor that has the focus, unsaved changes included: copied like a person would, with the selection
   * put back. (An empty editor reads as '\n': copying without a selection copies the line.)
   */
  async editorText(): Promise<string> {
    const nothing = `nothing copied ${Date.now()}`;
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(nothing)})`);
    await this.press('Control+A', 'Control+C');
    const text = await eventually(() => this.page.evaluate<string>('navigator.clipboard.readText()'), (copied) => copied !== nothing, 'the text to be copied');
    await this.press('Control+U'); // undoes the last movement of the cursor
    await nextFrame(this.page);
    return text;
  }

  /** Where the cursor is, as the status bar has it; both count from one. Unless there are several cursors. */
  async cursor(): Promise<{ line: number; column: number }> {
    await nextFrame(this.page); // the status bar follows the cursor with the next frame
    const status = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(status) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** What the Problems panel lists: one text per row, files included. Leaves the focus in the panel. */
  async problems(): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
    const rows = await allRows(this.page, '.markers-panel');
    // The problem that has the focus is shown in the editor a moment later, wherever the caret has gone meanwhile; a file is not.
    await this.press('Home');
    await nextFrame(this.page);
    return rows;
  }

  /** Brings up the quick fixes at the cursor, once there are any, and chooses one by the beginning of its title. */
  async quickFix(title: string): Promise<void> {
    const menu = this.page.locator('.action-widget').first(); // the next one is for submenus
    const row = menu.locator('.monaco-list-row').filter({ hasText: title });
    await eventually(async () => {
      await this.press('Control+.');
      return row.first().waitFor({ timeout: 2_000 }).then(() => true, () => this.press('Escape').then(() => false));
    }, Boolean, `the quick fix '${title}'`);
    await chooseRow(this.page, menu, title);
    await menu.waitFor({ state: 'hidden' });
  }

  /** The content of the webview that is to be seen (of the last one, if there are several). */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready').filter({ visible: true }).last().contentFrame().frameLocator('#active-frame');
  }

  /** The messages that VS Code shows or has kept, newest first. */
  async notifications(): Promise<string[]> {
    await this.command('Notifications: Show Notifications');
    const center = this.page.locator('.notifications-center');
    await center.waitFor();
    const messages = await center.locator('.notification-list-item-message').allInnerTexts();
    await this.command('Notifications: Hide Notifications');
    await center.waitFor({ state: 'hidden' });
    return messages.map(oneLine);
  }

  /** Saves the active editor, which has the focus and shows `file`; returns what is then on disk: the text of the editor. */
  async saved(file: string): Promise<string> {
    await nextFrame(this.page);
    await this.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
    const shown = (await this.editorText()).replaceAll('\r', '');
    const sameAsShown = (text: string): boolean => text.replaceAll('\r', '') === shown || (text === '' && shown === '\n');
    return eventually(() => readFile(join(this.folder, file), 'utf8'), sameAsShown, `${file} on disk to be what the editor shows`);
  }

  /** Runs `Developer: Reload Window`, which keeps what is to be restored; what the window was opened with is not opened again. */
  async reload(): Promise<void> {
    const url = new URL(this.page.url());
    url.searchParams.delete('payload');
    await this.page.evaluate(`history.replaceState(null, '', ${JSON.stringify(url.href)})`);
    const loaded = this.page.waitForEvent('load');
    await this.ask('F1', '>Developer: Reload Window');
    await chooseRow(this.page, this.quickInput, 'Developer: Reload Window');
    await loaded;
    await this.ready();
  }

  /** Opens the palette or the quick open with a key, and enters a query. */
  private async ask(key: string, query: string): Promise<void> {
    await this.press(key);
    await this.input().waitFor();
    await this.input().fill(query);
  }

  private input(): Locator {
    return this.quickInput.locator('input[type=text]').first();
  }

  private async editorShown(file: string): Promise<void> {
    const editor = this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$=${JSON.stringify(`/${encodeURI(file)}`)}]`);
    await editor.locator('.view-line').first().waitFor();
  }
}
