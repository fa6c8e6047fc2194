import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { checkReport } from '../../../src/checks/checkReport.js';
import type { PreviewState, ToPreview } from '../../../src/editor/preview/messages.js';
import { previewHtml } from '../../../src/editor/preview/previewHtml.js';
import { SentPage } from '../../../src/editor/preview/sentPage.js';
import type { Report } from '../../../src/report/report.js';
import { summarise } from '../../../src/summary/summarise.js';
import type { SummaryMode } from '../../../src/summary/summary.js';
import { ORIGIN, type Site } from './site.js';
import { themeOf, type ThemeName } from './themes.js';

/** The present of all pages: what is overdue depends on it. */
export const NOW = Date.UTC(2026, 5, 15);

export const MODES: readonly SummaryMode[] = ['author', 'reader'];

/** What VS Code gives a webview, as far as the preview's script asks for it. What it is told is kept in `posted`. */
const apiWith = (kept: Partial<PreviewState> | undefined): string => `window.posted = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => { posted.push(JSON.parse(JSON.stringify(message))); }, getState: () => (${JSON.stringify(kept)}), setState: () => undefined });`;

/** What is far from what is seen is looked at too. */
const ALL_SEEN = '* { content-visibility: visible !important; }';

let shown = 0;

/** The messages by which the editor's side of the preview shows a report that was not on the page before, with all of its long parts, or none. */
export function messagesFor(report: Report, mode: SummaryMode, long: 'all' | 'none' = 'all'): ToPreview[] {
  const summary = summarise(report, { mode, now: NOW, problems: checkReport(report) });
  const page = new SentPage();
  if (long === 'all') page.reset([...summary.blocks, ...summary.fullReport].map(({ id }) => id));
  shown += 1;
  return [{ type: 'update', ...page.update(summary), title: summary.title, version: 1, uri: `file:///report-${shown}.md`, isLocked: false, mode }];
}

/** Opens the preview's own page with its own script and styles, but without its Content Security Policy: the markup alone has to be safe. `kept` is what it kept when it was last there. */
export async function openPreview(site: Site, theme: ThemeName = 'dark', kept?: Partial<PreviewState>): Promise<Page> {
  const { page } = site;
  const script = site.serve('dist/preview.js', { type: 'text/javascript', body: readFileSync('dist/preview.js', 'utf8') });
  const styleUris = ['media/preview-theme.css', 'media/summary.css'].map((path) => site.serve(path, { type: 'text/css', body: readFileSync(path, 'utf8') }));
  const { bodyClass, style } = themeOf(theme);
  const html = previewHtml({ cspSource: ORIGIN, scriptUri: script, styleUris });
  const unguarded = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, `<script>${apiWith(kept)}</script><style>${style} ${ALL_SEEN}</style>`).replace('<body', `<body class="${bodyClass}"`);
  await page.goto(site.serve('preview.html', { type: 'text/html; charset=utf-8', body: unguarded }));
  return page;
}

/** Shows a report in an opened preview: as it comes, or with all that is folded open. */
export async function showReport(page: Page, report: Report, mode: SummaryMode, state: 'folded' | 'open' = 'open'): Promise<void> {
  await page.evaluate(`inPage.show(${JSON.stringify(messagesFor(report, mode))}, ${state === 'open'})`);
}
