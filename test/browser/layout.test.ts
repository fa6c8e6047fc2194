import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/report.js';
import { openExported } from './support/exportedPage.js';
import { MODES, openPreview, showReport } from './support/previewPage.js';
import { gappy, rich } from './support/reports.js';
import { Site } from './support/site.js';
import { THEME_NAMES } from './support/themes.js';

/** Narrow, and what is left of 1,200 px at 200 %. */
const WIDTHS = [400, 600];

/** What sticks out at the side, where nothing around it lets it be scrolled to. */
const STICKING_OUT = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1 && !element.parentElement.closest('.scroll, pre')).map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);
})()`;

describe('The page', () => {
  let site: Site;
  let reports: Record<string, Report>;

  before(async () => {
    site = await Site.open();
    reports = { 'a rich report': await rich(), 'a report with gaps': await gappy() };
  });

  after(() => site.close());

  for (const width of WIDTHS) {
    it(`has nothing to scroll sideways at ${width} px`, async () => {
      await site.page.setViewportSize({ width, height: 800 });
      const found: string[] = [];
      const check = async (where: string): Promise<void> => {
        const tooWide = await site.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
        if (tooWide) found.push(where, ...(await site.page.evaluate<string[]>(STICKING_OUT)));
      };
      for (const [name, report] of Object.entries(reports)) {
        for (const mode of MODES) {
          await showReport(await openPreview(site), report, mode);
          await check(`${mode}'s preview of ${name}`);
        }
        await openExported(site, report);
        await check(`the exported page of ${name}`);
      }
      assert.deepEqual(found, []);
    });
  }

  for (const theme of THEME_NAMES) {
    it(`is walked through by Tab, and the focus is seen: ${theme}`, async () => {
      await site.page.setViewportSize({ width: 1000, height: 800 });
      await showReport(await openPreview(site, theme), reports['a report with gaps']!, 'author');
      assert.deepEqual(await missedByTab(site.page), []);
    });
  }

  it('is walked through by Tab when it is exported', async () => {
    await openExported(site, reports['a report with gaps']!);
    assert.deepEqual(await missedByTab(site.page), []);
  });

  it('moves nothing where less motion is asked for', async () => {
    await site.page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = `[...document.querySelectorAll('*')].filter((element) => { const style = getComputedStyle(element); return [style.transitionDuration, style.animationDuration].some((duration) => duration.split(',').some((one) => parseFloat(one) > 0.01)) || style.scrollBehavior === 'smooth'; }).map((element) => element.outerHTML.slice(0, 80))`;
    await showReport(await openPreview(site), reports['a report with gaps']!, 'author');
    assert.deepEqual(await site.page.evaluate(moving), []);
    await openExported(site, reports['a rich report']!);
    assert.deepEqual(await site.page.evaluate(moving), []);
    await site.page.emulateMedia({ reducedMotion: null });
  });

  it("keeps the TLP label's own colours where colours are forced", async () => {
    await site.page.emulateMedia({ forcedColors: 'active' });
    await showReport(await openPreview(site), reports['a rich report']!, 'author');
    assert.deepEqual(await site.page.evaluate("[getComputedStyle(document.querySelector('main .tlp')).color, getComputedStyle(document.querySelector('main .tlp')).backgroundColor]"), ['rgb(255, 192, 0)', 'rgb(0, 0, 0)']);
    await site.page.emulateMedia({ forcedColors: null });
  });
});

const FOCUSED = `(() => {
  const { activeElement } = document;
  const style = getComputedStyle(activeElement);
  return { stop: activeElement.dataset.stop, isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none' };
})()`;

/** What Tab does not come to in the order of the page, and what does not show that it has the focus. */
async function missedByTab(page: Page): Promise<string[]> {
  const stops = await page.evaluate<string[]>('inPage.tabStops()');
  assert.ok(stops.length > 3, 'there is something to tab to');
  await page.evaluate('document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0)');
  const missed: string[] = [];
  for (const [index, name] of stops.entries()) {
    await page.keyboard.press('Tab');
    const { stop, isSeen } = await page.evaluate<{ stop?: string; isSeen: boolean }>(FOCUSED);
    if (stop !== String(index)) {
      missed.push(`${name}, where the focus was on ${stops[Number(stop)] ?? 'nothing'}`);
      break;
    }
    if (!isSeen) missed.push(`${name} has the focus, and does not show it`);
  }
  return missed;
}
