import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { FromPreview, PreviewState, ToPreview, UpdateMessage } from '../../src/editor/preview/messages.js';
import type { Report } from '../../src/report/report.js';
import { messagesFor, openPreview, showReport } from './support/previewPage.js';
import { read, rich } from './support/reports.js';
import { Site } from './support/site.js';

const posted = (page: Page): Promise<FromPreview[]> => page.evaluate<FromPreview[]>('posted');

const tell = (page: Page, ...messages: readonly ToPreview[]): Promise<void> => page.evaluate(`inPage.show(${JSON.stringify(messages)}, false)`);

const SHOWN_ROWS = `document.querySelectorAll('table[data-indicators] tbody tr:not([hidden])').length`;

describe("The preview's page", () => {
  let site: Site;
  let report: Report;

  before(async () => {
    site = await Site.open({ width: 1000, height: 600 });
    report = await rich();
  });

  after(() => site.close());

  it('filters the indicators of one report and not of the next', async () => {
    const page = await openPreview(site);
    await showReport(page, report, 'author');
    const all = await page.evaluate<number>(SHOWN_ROWS);
    await page.fill('#indicator-filter', 'nothing like that');
    assert.equal(await page.evaluate(SHOWN_ROWS), 0);
    await showReport(page, report, 'author');
    assert.equal(await page.inputValue('#indicator-filter'), '');
    assert.equal(await page.evaluate(SHOWN_ROWS), all);
  });

  it('forgets what it kept of another report that it showed before it was hidden, and says whose it was', async () => {
    const page = await openPreview(site, 'dark', { uri: 'file:///elsewhere.md', filter: 'nothing like that', near: ['full-3'], open: [], scrollY: 300 });
    assert.deepEqual(await posted(page), [{ type: 'ready', uri: 'file:///elsewhere.md', near: ['full-3'] }]);
    await showReport(page, report, 'author');
    assert.equal(await page.inputValue('#indicator-filter'), '');
    assert.equal(await page.evaluate('scrollY'), 0);
  });

  it('shows the card of the caret at once, and stays where it was when it comes back', async () => {
    const part = report.parts.findIndex(({ facts }) => facts.heading?.text === 'Recommendations');
    const cursor: ToPreview = { type: 'cursor', part, offset: 3, isFollowed: true };
    const marked = (page: Page): Promise<unknown> => page.evaluate(`document.querySelector('[aria-current="location"]').id`);

    const fresh = await openPreview(site);
    await tell(fresh, ...messagesFor(report, 'author', 'none'), cursor);
    assert.equal(await marked(fresh), 'item-recommendations');
    await fresh.waitForFunction('scrollY > 300');

    const [update] = messagesFor(report, 'author', 'none');
    const kept: Partial<PreviewState> = { uri: (update as { uri: string }).uri, filter: '', near: [], open: [], scrollY: 200 };
    const back = await openPreview(site, 'dark', kept);
    await tell(back, update!, cursor);
    assert.equal(await marked(back), 'item-recommendations');
    assert.equal(await back.evaluate('scrollY'), 200);
  });

  it('shows the card of a text that names what other cards lead to it for', async () => {
    const named = await read(`# Incident Report: x

## Executive Summary

The mail led to evil[.]example by T1566.002, and the server was reached.

## Timeline of Events

- 2026-03-09 08:30 UTC: first mail
- 2026-03-10 08:30 UTC: detection of T1059 on fs01[.]example, and more
`);
    const page = await openPreview(site);
    await tell(page, ...messagesFor(named, 'author', 'none'));
    for (const [words, card] of [['server', 'item-executiveSummary'], ['and more', 'item-timeline']] as const) {
      const part = named.parts.findIndex(({ text }) => text.includes(words));
      await tell(page, { type: 'cursor', part, offset: named.parts[part]!.text.indexOf(words), isFollowed: true });
      assert.equal(await page.evaluate(`document.querySelector('[aria-current="location"]').closest('#summary [id^="item-"]').id`), card);
    }
  });

  it('replaces one block and touches no other, and asks for everything where the block is not there', async () => {
    const page = await openPreview(site);
    const [update] = messagesFor(report, 'author', 'none') as [UpdateMessage];
    await tell(page, update);
    await page.evaluate(`posted.splice(0); window.kept = document.getElementById('item-impactAssessment'); window.touched = 0; new MutationObserver((changes) => { touched += changes.filter(({ target }) => target.isConnected && !document.getElementById('item-executiveSummary').contains(target)).length; }).observe(document.getElementById('summary'), { childList: true, subtree: true, characterData: true })`);
    const only: UpdateMessage = { type: 'update', title: update.title, version: 2, uri: update.uri, isLocked: false, mode: 'author', blocks: [{ id: 'item-executiveSummary', html: '<section id="item-executiveSummary"><p>Another summary.</p></section>' }] };
    await tell(page, only);
    assert.equal(await page.innerText('#item-executiveSummary'), 'Another summary.');
    assert.deepEqual(await page.evaluate(`[touched, kept.isConnected, document.getElementById('summary').dataset.version]`), [0, true, '2']);
    assert.deepEqual(await posted(page), []);
    await tell(page, { ...only, version: 3, blocks: [{ id: 'gone', html: '<section id="gone"></section>' }] });
    assert.deepEqual((await posted(page)).map(({ type }) => type), ['ready']);
  });

  it('asks for all of its parts when somebody searches it', async () => {
    const page = await openPreview(site);
    await tell(page, ...messagesFor(report, 'author', 'none'));
    const far = await page.evaluate<string[]>(`[...document.querySelectorAll('[data-block="far"]')].map(({ id }) => id)`);
    assert.ok(far.length > 10);
    await page.keyboard.press('Control+f');
    const asked = (await posted(page)).flatMap((message) => (message.type === 'near' ? message.ids : []));
    assert.deepEqual(asked.toSorted(), far.toSorted());
  });

  it('copies again after there was nothing to copy', async () => {
    const page = await openPreview(site);
    await showReport(page, report, 'author');
    const copies = async (): Promise<string[]> => (await posted(page)).map(({ type }) => type).filter((type) => type.startsWith('cop'));
    for (const asked of [1, 2]) {
      await page.click('#copy-summary');
      await tell(page, { type: 'copy' });
      assert.deepEqual(await copies(), Array.from({ length: asked }, () => 'copySummary'));
    }
    await page.click('#copy-summary');
    await tell(page, { type: 'copy', summary: { markdown: '# A', html: '<h1>A</h1>' } });
    await page.waitForFunction(`posted.at(-1).type === 'copied'`);
  });
});
