// How quick the preview is, in a real workbench.   node bench/out/preview.mjs
//   first paint   from the preview's script running to the frame that shows the page
//   an edit       from a key being pressed in the text to the frame of the preview that shows it; the median of several. What VS Code
//                 takes to hand the key on to the extension and the page on to the preview is part of it
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { COMPLETE } from '../test/editor/support/reports.js';
import { eventually } from '../test/host/eventually.js';
import { openWorkbench, type Workbench } from '../test/host/workbench.js';

const SAMPLE = join('..', 'shared', 'samples', 'telegram-policy-change.md');
const KEYS = 15;

interface Figures {
  readonly name: string;
  readonly size: number;
  readonly firstPaint: number;
  /** In ascending order. */
  readonly edits: readonly number[];
}

async function main(): Promise<void> {
  const sample = existsSync(SAMPLE) ? await readFile(SAMPLE, 'utf8') : COMPLETE;
  const reports: readonly (readonly [string, string])[] = [['sample', sample], ['50 KB', ofLength(50_000)], ['480 KB', ofLength(480_000)], ['1 MB', ofLength(1_000_000)]];
  for (const [name, text] of reports) {
    const figures = await measure(name, text).catch((error: unknown) => String(error).split('\n')[0]!);
    console.log(typeof figures === 'string' ? `${name}: not shown (${figures})` : described(figures));
  }
}

/** A report of some length: annexes with prose, lists, tables and indicators behind a complete one. */
function ofLength(length: number): string {
  let text = COMPLETE;
  for (let index = 1; text.length < length; index += 1) {
    text += `\n## Annex ${index}\n\n${'What was seen, when, and by whom; and what nobody saw. '.repeat(12)}\n\n- host-${index}.evil[.]example\n- 203.0.113[.]${index % 250}\n\n| When | What |\n|---|---|\n| 2026-03-03 18:${String(index % 60).padStart(2, '0')} UTC | One more sign-in |\n`;
  }
  return text;
}

async function measure(name: string, text: string): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'ir-bench-'));
  await writeFile(join(folder, 'report.md'), text);
  const workbench = await openWorkbench({ folder, file: 'report.md', extension: 'development', viewport: { width: 1440, height: 900 } });
  try {
    await workbench.command('Incident Report: Open Preview to the Side');
    const preview = workbench.webview();
    await preview.locator('h1').first().waitFor({ timeout: 120_000 });
    const shown = await eventually(() => at(preview, 'shown'), (time) => time > 0, 'the page');
    const firstPaint = shown - (await at(preview, 'ready'));
    const edits = await typed(workbench, preview);
    return { name, size: text.length, firstPaint, edits };
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Types into the executive summary, letter by letter, each when the one before is on the page. */
async function typed(workbench: Workbench, preview: FrameLocator): Promise<number[]> {
  const { page } = workbench;
  const line = 5;
  await workbench.goTo(line);
  await workbench.press('End', 'End');
  await page.evaluate("document.addEventListener('keydown', (event) => { globalThis.pressedAt = performance.timeOrigin + event.timeStamp; }, true)");
  const times: number[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    const before = await at(preview, 'shown');
    await page.keyboard.type('x');
    const after = await eventually(() => at(preview, 'shown'), (time) => time > before, 'the edit');
    times.push(after - (await page.evaluate<number>('globalThis.pressedAt')));
  }
  return times.sort((a, b) => a - b);
}

/** When the page has put a mark, in ms since 1970; 0 where it has not. */
function at(preview: FrameLocator, mark: string): Promise<number> {
  return preview.locator('html').evaluate(readMark as never, mark);
}

/** Runs in the page. */
function readMark(_element: unknown, name: string): number {
  const [mark] = performance.getEntriesByName(name);
  return mark ? performance.timeOrigin + mark.startTime : 0;
}

function described({ name, size, firstPaint, edits }: Figures): string {
  const ms = (time: number | undefined): string => `${Math.round(time ?? 0)} ms`;
  return `${name} (${Math.round(size / 1000)} KB): first paint ${ms(firstPaint)}; an edit ${ms(edits[0])} at best, ${ms(edits[edits.length >> 1])} median, ${ms(edits.at(-1))} at worst`;
}

await main();
