import * as vscode from 'vscode';
import { type CopiedSummary, copiedSummary } from '../../summary/copy/copiedSummary.js';
import { startOfDay } from '../../summary/page/startOfDay.js';
import type { Services } from '../services.js';
import { readingOf, tellNoReport } from './readingOf.js';

/** Puts the summary of a report on the clipboard, as Markdown. */
export async function copySummary(services: Services, document: vscode.TextDocument | undefined): Promise<void> {
  const copied = await summaryToCopy(services, document);
  if (!copied) return;
  await vscode.env.clipboard.writeText(copied.markdown);
  tellCopied(false);
}

/** The summary of a report as it is today; where there is none, it is said why. */
export async function summaryToCopy(services: Services, document: vscode.TextDocument | undefined): Promise<CopiedSummary | undefined> {
  const reading = document && (await readingOf(services, document));
  if (reading) return copiedSummary(reading.report, startOfDay(new Date()));
  tellNoReport(services, document, 'this copies its summary');
  return undefined;
}

export function tellCopied(isRich: boolean): void {
  void vscode.window.setStatusBarMessage(`$(check) Summary copied as ${isRich ? 'rich text' : 'Markdown'}`, 4_000);
}
