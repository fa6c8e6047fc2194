import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/report.js';
import { openExported } from './support/exportedPage.js';
import { MODES, openPreview, showReport } from './support/previewPage.js';
import { gappy, rich } from './support/reports.js';
import { Site } from './support/site.js';
import { THEME_NAMES } from './support/themes.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('axe-core finds nothing', () => {
  let site: Site;
  let reports: Record<string, Report>;

  before(async () => {
    site = await Site.open({ width: 1000, height: 900 });
    reports = { 'a rich report': await rich(), 'a report with gaps': await gappy() };
  });

  after(() => site.close());

  for (const theme of THEME_NAMES) {
    it(`in the preview, ${theme}`, async () => {
      const found: string[] = [];
      for (const [name, report] of Object.entries(reports)) {
        for (const mode of MODES) {
          const page = await openPreview(site, theme);
          await showReport(page, report, mode);
          found.push(...(await violations(page)).map((what) => `${mode}, ${name}: ${what}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in the exported page, ${colorScheme}`, async () => {
      await site.page.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const [name, report] of Object.entries(reports)) found.push(...(await violations(await openExported(site, report))).map((what) => `${name}: ${what}`));
      assert.deepEqual(found, []);
    });
  }

  it('where there is little room', async () => {
    await site.page.setViewportSize({ width: 400, height: 900 });
    try {
      const page = await openPreview(site, 'dark');
      await showReport(page, reports['a rich report']!, 'author');
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await violations(await openExported(site, reports['a rich report']!)), []);
    } finally {
      await site.page.setViewportSize({ width: 1000, height: 900 });
    }
  });

  it('but what is wrong', async () => {
    await site.page.goto('about:blank'); // or the exported page's policy would still hold
    await site.page.setContent('<main><p style="color: #aaa; background: #fff">Pale words that nobody can read</p><img src="data:,"></main>');
    assert.deepEqual((await violations(site.page)).map((what) => what.split(' ')[0]).filter((rule) => ['color-contrast', 'html-has-lang', 'image-alt'].includes(rule!)), ['color-contrast', 'html-has-lang', 'image-alt']);
  });
});

/** All rules that axe-core has, but for the experimental ones and those of level AAA. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id} (${help}): ${html.slice(0, 200)}: ${failureSummary.replace(/\s+/gu, ' ').slice(0, 300)}`));
}
