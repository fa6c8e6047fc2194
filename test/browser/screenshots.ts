// Pictures of the summary in all its states, to be looked at: `npm run screenshots`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/report.js';
import { openBrowser } from '../host/browser.js';
import { richReport } from './reports/richReport.js';
import { twoPages } from './reports/twoPages.js';
import { openExported } from './support/exportedPage.js';
import { MODES, openPreview, showReport } from './support/previewPage.js';
import { print } from './support/printed.js';
import { read } from './support/reports.js';
import { Site } from './support/site.js';
import { THEME_NAMES } from './support/themes.js';

const FOLDER = 'out/screenshots/summary';
const SAMPLE = '../shared/samples/telegram-policy-change.md';
const WIDTHS = [400, 1_200];

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const sample = existsSync(SAMPLE) ? SAMPLE : 'test/workspace/phishing-at-example-corp.md';
  const reports = { sample: await read(readFileSync(sample, 'utf8')), gaps: await read(readFileSync('test/workspace/ransomware-in-review.md', 'utf8')), rich: await read(richReport()) };
  const browser = await openBrowser();
  try {
    const site = await Site.on(browser.page);
    for (const [name, report] of Object.entries(reports)) await pictures(site, name, report);
    await papers(site, { 'two-pages': await read(twoPages('TLP:AMBER+STRICT', 'draft')), ...reports });
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${FOLDER}.`);
}

async function pictures(site: Site, name: string, report: Report): Promise<void> {
  for (const width of WIDTHS) {
    await site.page.setViewportSize({ width, height: 900 });
    for (const theme of THEME_NAMES) {
      const page = await openPreview(site, theme);
      for (const mode of MODES) {
        await showReport(page, report, mode);
        await keep(page, `preview-${name}-${mode}-${theme}-${width}`);
      }
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await site.page.emulateMedia({ colorScheme });
      await keep(await openExported(site, report), `exported-${name}-${colorScheme}-${width}`);
    }
    await site.page.emulateMedia({ colorScheme: null, forcedColors: 'active' });
    const page = await openPreview(site);
    await showReport(page, report, 'author');
    await keep(page, `preview-${name}-author-forced-colours-${width}`);
    await site.page.emulateMedia({ forcedColors: null });
  }
}

async function papers(site: Site, reports: Readonly<Record<string, Report>>): Promise<void> {
  for (const [name, report] of Object.entries(reports)) {
    const page = await openExported(site, report);
    for (const paper of ['A4', 'Letter'] as const) writeFileSync(join(FOLDER, `printed-${name}-${paper}.pdf`), await print(page, paper));
  }
}

/** The whole page, however long. */
async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}

await main();
