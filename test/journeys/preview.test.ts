import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../host/eventually.js';
import type { Workbench } from '../host/workbench.js';
import { COMPLETE } from '../editor/support/reports.js';
import { journey } from './journey.js';

const OTHER = COMPLETE.replace('Stolen session at Example Corp', 'Lost laptop at Example Corp');
const LONG = `${COMPLETE}\n${Array.from({ length: 40 }, (_, index) => `## Annex ${index + 1}\n\n${'What was seen, and when, and by whom. '.repeat(20)}\n`).join('\n')}`;

const MANY = `${COMPLETE.split(/(?=^## )/mu).filter((section) => !/^## (?:Lessons|Indicators)/u.test(section)).join('')}
## Indicators of Compromise

### Network indicators (Defanged)

- 203.0.113[.]7
${Array.from({ length: 300 }, (_, index) => `- host-${index + 1}.evil[.]example`).join('\n')}
`;

/** Opens the preview beside the text and waits until it shows the report. */
async function opened(workbench: Workbench, title = 'Stolen session'): Promise<FrameLocator> {
  await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).waitFor();
  await workbench.command('Incident Report: Open Preview to the Side');
  const preview = workbench.webview();
  await preview.locator('h1', { hasText: title }).waitFor();
  return preview;
}

/** A button of the title bar over the editor or preview that is active. */
async function titleButton(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name }).click();
}

/** The names of all previews, as their tabs have them. */
function previews(workbench: Workbench): Promise<string[]> {
  return workbench.page.locator('.tab .label-name', { hasText: 'Report Preview' }).allInnerTexts();
}

/** What the browser has for an element of the page; its own types are not known in here. */
interface PageElement {
  readonly scrollTop: number;
  scrollIntoView(options: object): void;
  getBoundingClientRect(): { readonly top: number };
  querySelector(selector: string): PageElement;
  readonly ownerDocument: { readonly activeElement: { readonly className: string } | null; getSelection(): { selectAllChildren(element: PageElement): void; toString(): string } };
}

const inPage = <Result>(locator: Locator, action: (element: PageElement) => Result): Promise<Result> => locator.evaluate(action as never);

const scrolled = (preview: FrameLocator): Promise<number> => inPage(preview.locator('html'), ({ scrollTop }) => scrollTop);

describe('The preview', () => {
  it('opens to the side, follows every edit, leads to the text, and is there again after a reload', async () => {
    await journey('preview', { 'session.md': COMPLETE }, 'session.md', async (workbench) => {
      const preview = await opened(workbench);
      await preview.getByText('120 invoices downloaded').first().waitFor();
      await workbench.screenshot('preview-1-opened');

      // An edit is seen; what is deleted is marked as missing.
      await workbench.goTo(5);
      await workbench.press('End', 'End'); // the end of the line, not of its first row
      await workbench.type(' It was revoked within the hour.');
      await preview.getByText('It was revoked within the hour.').first().waitFor();
      await workbench.goTo(12);
      await workbench.press('Home', 'Shift+ArrowDown', 'Delete');
      await preview.locator('.tag', { hasText: /missing/iu }).first().waitFor();
      await workbench.screenshot('preview-2-followed');

      // A click on a heading leads to the text.
      const line = (await workbench.editorText()).split('\n').indexOf('## Lessons Learned') + 1;
      await preview.getByRole('button', { name: 'Lessons Learned' }).first().click();
      await eventually(() => workbench.cursor(), (cursor) => cursor.line === line, 'the caret at Lessons Learned');

      await workbench.saved('session.md');
      // The view was closed all the while, and nothing of this opened it.
      assert.equal(await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).getAttribute('aria-expanded'), 'false');

      // With the text's editor closed, the preview stays, and it alone wakes the extension after a reload.
      await workbench.command('View: Close Editor');
      await workbench.webview().locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();
      await workbench.reload();
      await workbench.webview().locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();
      await workbench.screenshot('preview-3-reloaded');
    });
  });

  it('marks the card of the caret and brings it into view, and keeps its place, selection and focus while somebody types', async () => {
    await journey('preview-place', { 'long.md': LONG }, 'long.md', async (workbench) => {
      const preview = await opened(workbench);
      const marked = preview.locator('[aria-current="location"]');
      await workbench.goTo(5);
      await marked.filter({ hasText: 'A session cookie was stolen' }).waitFor();
      await workbench.goTo(LONG.split('\n').indexOf('## Annex 40') + 3);
      await marked.filter({ hasText: 'Annex 40' }).waitFor();
      await eventually(() => scrolled(preview), (top) => top > 1000, 'the card of Annex 40 to be scrolled to');
      await workbench.screenshot('preview-place-1-marked');

      // Of the full report, only what comes near is drawn.
      await preview.locator('#full-report > summary').click();
      assert.ok((await preview.locator('[data-block="far"]').count()) > 10);
      await preview.locator('#full-report').getByText('Annex 2', { exact: true }).waitFor({ state: 'detached' });
      await preview.locator('#full-report').getByText('Executive Summary').first().waitFor();

      // What is typed above does not move what is being read, nor undo what was opened and selected.
      const read = preview.locator('section.stray', { hasText: 'Annex 39' }).first();
      const top = (): Promise<number> => inPage(read, (section) => Math.round(section.getBoundingClientRect().top));
      await workbench.focusText(); // back into the text
      await workbench.goTo(5);
      await marked.filter({ hasText: 'A session cookie was stolen' }).waitFor();
      await eventually(() => scrolled(preview), (now) => now < 1000, 'the summary to be scrolled to');
      await inPage(read, (section) => {
        section.scrollIntoView({ block: 'start', behavior: 'instant' });
        section.ownerDocument.getSelection().selectAllChildren(section.querySelector('p'));
      });
      const before = await top();
      await workbench.press('End', 'End', 'Enter', 'Enter');
      await workbench.type('Seen late.');
      await preview.locator('.lead').getByText('Seen late.').waitFor();
      const after = await top();
      assert.ok(Math.abs(after - before) <= 2, `it was at ${before} and is at ${after}`);
      assert.match(await inPage(read, ({ ownerDocument }) => ownerDocument.getSelection().toString()), /^What was seen/u);
      assert.equal(await preview.locator('#full-report').getAttribute('open'), '');
      await workbench.screenshot('preview-place-2-kept');
    });
  });

  it('stays with its file where it is locked, while another follows, also after a reload', async () => {
    await journey('preview-lock', { 'session.md': COMPLETE, 'laptop.md': OTHER }, 'session.md', async (workbench) => {
      await opened(workbench);
      await workbench.press('Control+2');
      await titleButton(workbench, 'Toggle Preview Locking');
      await eventually(() => previews(workbench), ([name]) => name === '[Report Preview] session.md', 'the lock to be shown');
      await workbench.focusText();
      await workbench.openFile('laptop.md');
      await opened(workbench, 'Lost laptop');
      assert.deepEqual((await previews(workbench)).sort(), ['Report Preview laptop.md', '[Report Preview] session.md']);
      await workbench.screenshot('preview-lock-1-two');

      // The one that follows goes where the editor goes; the locked one stays.
      await workbench.openFile('session.md');
      await eventually(() => previews(workbench), (names) => names.includes('Report Preview session.md') && names.includes('[Report Preview] session.md'), 'one to follow');
      await workbench.openFile('laptop.md');
      await eventually(() => previews(workbench), (names) => names.includes('Report Preview laptop.md'), 'it to follow back');
      await workbench.reload();
      await workbench.webview().locator('h1', { hasText: 'Lost laptop' }).waitFor();
      await eventually(() => previews(workbench), (names) => names.length === 2 && names.includes('[Report Preview] session.md') && names.includes('Report Preview laptop.md'), 'both, one of them locked');
      await workbench.screenshot('preview-lock-2-reloaded');
    });
  });

  it("shows the reader's page, hands it on as a file and as rich text, and is a button away from Markdown's preview", async () => {
    await journey('preview-export', { 'session.md': COMPLETE }, 'session.md', async (workbench) => {
      const preview = await opened(workbench);
      await preview.getByRole('button', { name: "Reader's view" }).click();
      await preview.locator('body[data-mode="reader"]').waitFor();
      assert.equal(await preview.locator('.completeness, [data-source], [data-insert]').count(), 0);
      await workbench.screenshot('preview-export-1-reader');

      await preview.getByRole('button', { name: 'Copy summary' }).click();
      const copied = await eventually(() => workbench.page.evaluate<string[]>('navigator.clipboard.read().then(async ([item]) => Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text())))').catch(() => []), (texts) => texts.length === 2, 'both forms of the summary on the clipboard');
      assert.match(copied[0]!, /^# Stolen session at Example Corp$/mu);
      assert.match(copied[1]!, /<h1>Stolen session at Example Corp<\/h1>/u);

      // No label: somebody is asked, and nothing is written into the report.
      await titleButton(workbench, 'Export as HTML...');
      await workbench.page.locator('.quick-input-widget', { hasText: 'sets no TLP label' }).waitFor();
      await workbench.screenshot('preview-export-2-asked');
      await workbench.choose('TLP:GREEN');
      await workbench.saveAsProposed('session.html');
      const file = join(workbench.folder, 'session.html');
      await eventually(() => Promise.resolve(existsSync(file)), Boolean, 'the exported file');
      await workbench.page.locator('.notification-toast', { hasText: 'Exported to session.html' }).waitFor();
      await workbench.screenshot('preview-export-3-done');
      const printed = execFileSync(process.execPath, ['dist/cli.js', 'render', '--tlp', 'GREEN', join(workbench.folder, 'session.md')], { encoding: 'utf8' });
      assert.equal(await readFile(file, 'utf8'), printed);
      assert.equal(await readFile(join(workbench.folder, 'session.md'), 'utf8'), COMPLETE);
      await workbench.page.locator('.notification-toast').getByRole('button', { name: 'Write TLP:GREEN into the Report' }).click();
      await workbench.webview().locator('.tlp', { hasText: 'TLP:GREEN' }).first().waitFor();

      await workbench.command('Incident Report: Copy Summary');
      assert.match(await eventually(() => workbench.page.evaluate<string>('navigator.clipboard.readText()'), (text) => text.includes('TLP:GREEN'), 'the summary as Markdown'), /^# Stolen session at Example Corp$/mu);

      await preview.locator('h1').click();
      await titleButton(workbench, 'Open Markdown Preview');
      await workbench.page.locator('.tab.active .label-name', { hasText: 'Preview session.md' }).waitFor();
    });
  });

  it('inserts what is missing, and filters and copies indicators', async () => {
    await journey('preview-tools', { 'many.md': MANY }, 'many.md', async (workbench) => {
      const preview = await opened(workbench);
      const rows = preview.locator('table[data-indicators] tbody tr').filter({ visible: true });
      await preview.getByRole('searchbox', { name: 'Filter the indicators' }).fill('host-7.');
      await eventually(() => rows.count(), (count) => count === 1, 'one row');
      assert.equal(await preview.locator('#indicator-count').innerText(), '1 of 301 shown');
      await workbench.screenshot('preview-tools-1-filtered');

      // The filter and its words stay while somebody types, also into the list itself.
      await workbench.focusText();
      await workbench.goTo(MANY.split('\n').length - 1);
      await workbench.press('End', 'Enter');
      await workbench.type('host-7.evil-two[.]example');
      await eventually(() => rows.count(), (count) => count === 2, 'the new one too');
      assert.equal(await preview.getByRole('searchbox').inputValue(), 'host-7.');

      const clipboard = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');
      await preview.getByRole('button', { name: 'Copy as CSV' }).click();
      await eventually(clipboard, (text) => text === 'type,value,role,count,context\r\ndomain,host-7[.]evil[.]example,Malicious,1,\r\ndomain,host-7[.]evil-two[.]example,Malicious,1,', 'the rows to be seen as CSV');
      await preview.getByRole('button', { name: /^Copy all under Domains/u }).click();
      await eventually(clipboard, (text) => text === 'host-7[.]evil[.]example\nhost-7[.]evil-two[.]example', 'the column');
      // One by keyboard: the arrows lead from row to row.
      await preview.getByRole('button', { name: 'Copy host-7[.]evil[.]example' }).focus();
      await workbench.press('ArrowDown', 'Enter');
      await eventually(clipboard, (text) => text === 'host-7[.]evil-two[.]example', 'the one');

      await preview.locator('[data-insert="/lessonsLearned"]').first().click();
      await eventually(() => workbench.editorText(), (text) => text.includes('## Lessons Learned'), 'the section');
      await preview.locator('#item-lessonsLearned.missing').waitFor({ state: 'detached' });
      await workbench.screenshot('preview-tools-2-inserted');
    });
  });
});
