// Pictures of the summary in all its states, to be looked at: `npm run screenshots`, or `npm run screenshots -- preview-rich dark` for those with these words in their names.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/report.js';
import type { SummaryMode } from '../../src/summary/summary.js';
import { richReport } from './reports/richReport.js';
import { twoPages } from './reports/twoPages.js';
import { openExported } from './support/exportedPage.js';
import { MODES, openPreview, showReport } from './support/previewPage.js';
import { print } from './support/printed.js';
import { read } from './support/reports.js';
import { Site } from './support/site.js';
import { THEME_NAMES, type ThemeName } from './support/themes.js';

const FOLDER = 'out/screenshots/summary';
const SAMPLE = '../shared/samples/telegram-policy-change.md';
const WIDTHS = [400, 1_200];
const wanted = process.argv.slice(2);

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const sample = existsSync(SAMPLE) ? SAMPLE : 'test/workspace/phishing-at-example-corp.md';
  const reports = { sample: await read(readFileSync(sample, 'utf8')), gaps: await read(readFileSync('test/workspace/ransomware-in-review.md', 'utf8')), rich: await read(richReport()) };
  const site = await Site.open();
  try {
    for (const [name, report] of Object.entries(reports)) await pictures(site, name, report);
    await papers(site, { 'two-pages': await read(twoPages('TLP:AMBER+STRICT', 'draft')), ...reports });
  } finally {
    await site.close();
  }
  console.log(`The pictures are in ${FOLDER}.`);
}

async function pictures(site: Site, name: string, report: Report): Promise<void> {
  for (const width of WIDTHS) {
    await site.page.setViewportSize({ width, height: 900 });
    for (const theme of THEME_NAMES) {
      for (const mode of MODES) await keep(`preview-${name}-${mode}-${theme}-${width}`, () => preview(site, report, mode, theme));
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await site.page.emulateMedia({ colorScheme });
      await keep(`exported-${name}-${colorScheme}-${width}`, () => openExported(site, report));
    }
    await site.page.emulateMedia({ colorScheme: null, forcedColors: 'active' });
    await keep(`preview-${name}-author-forced-colours-${width}`, () => preview(site, report, 'author', 'dark'));
    await site.page.emulateMedia({ forcedColors: null });
  }
}

async function preview(site: Site, report: Report, mode: SummaryMode, theme: ThemeName): Promise<Page> {
  const page = await openPreview(site, theme);
  await showReport(page, report, mode, 'folded');
  return page;
}

async function papers(site: Site, reports: Readonly<Record<string, Report>>): Promise<void> {
  for (const [name, report] of Object.entries(reports)) {
    for (const paper of ['A4', 'Letter'] as const) {
      const file = `printed-${name}-${paper}`;
      if (isWanted(file)) writeFileSync(join(FOLDER, `${file}.pdf`), await print(await openExported(site, report), paper));
    }
  }
}

/** No picture is longer: browsers draw none of more than some 16,000 px, and nobody looks at one. */
const LONGEST = 3_000;

/** The whole page, however long, in as many pictures as it takes. */
async function keep(name: string, open: () => Promise<Page>): Promise<void> {
  if (!isWanted(name)) return;
  const page = await open();
  // Or what is not on the screen would be blank. By the style sheet that is there: the exported page allows no other.
  await page.evaluate("document.styleSheets[0].insertRule('* { content-visibility: visible !important; }', 0)");
  const [width, height] = await page.evaluate<[number, number]>('[document.documentElement.clientWidth, document.documentElement.scrollHeight]');
  for (let top = 0, number = 1; top < height; top += LONGEST, number += 1) {
    await page.screenshot({ path: join(FOLDER, `${name}-${number}.png`), fullPage: true, clip: { x: 0, y: top, width, height: Math.min(LONGEST, height - top) } });
  }
}

function isWanted(name: string): boolean {
  return wanted.every((word) => name.includes(word));
}

await main();
