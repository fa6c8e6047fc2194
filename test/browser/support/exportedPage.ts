import type { Page } from 'playwright-core';
import type { Report } from '../../../src/report/report.js';
import { exportPage } from '../../../src/summary/page/exportPage.js';
import type { SummaryMode } from '../../../src/summary/summary.js';
import { NOW } from './previewPage.js';
import type { Site } from './site.js';

/** The exported page without its Content Security Policy: the markup alone has to be safe. */
export function unguardedPage(report: Report, mode: SummaryMode): string {
  return exportPage(report, { mode, now: NOW }).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');
}

/** Opens the exported page as it is. */
export async function openExported(site: Site, report: Report, mode: SummaryMode = 'reader'): Promise<Page> {
  await site.page.goto(site.serve('exported.html', { type: 'text/html; charset=utf-8', body: exportPage(report, { mode, now: NOW }) }));
  return site.page;
}
