import * as vscode from 'vscode';
import { setFrontMatterKey } from '../../language/setFrontMatterKey.js';
import { exportPage } from '../../summary/page/exportPage.js';
import { labelState } from '../../summary/page/labelState.js';
import { startOfDay } from '../../summary/page/startOfDay.js';
import { type Tlp, TLP_LABELS } from '../../summary/header/tlp.js';
import type { Report } from '../../report/report.js';
import { toWorkspaceEdit } from '../ranges.js';
import type { Services } from '../services.js';
import { exportTarget } from './exportTarget.js';
import { readingOf, tellNoReport } from './readingOf.js';

interface LabelPick extends vscode.QuickPickItem {
  readonly tlp?: Tlp;
}

/** Writes the page of a report, as its readers see it, into one HTML file. */
export async function exportHtml(services: Services, document: vscode.TextDocument | undefined): Promise<void> {
  const reading = document && (await readingOf(services, document));
  if (!reading) {
    tellNoReport(services, document, 'this exports its page');
    return;
  }
  const label = await labelFor(reading.report);
  if (!label) return;
  const target = await vscode.window.showSaveDialog({ title: 'Export the Report as HTML', saveLabel: 'Export', filters: { HTML: ['html'] }, defaultUri: exportTarget(document.uri) });
  if (!target) return;
  const page = exportPage(reading.report, { mode: 'reader', now: startOfDay(new Date()), ...label });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  services.log.info(`Exported ${target.toString(true)}`);
  await offer(document, target, label.tlp);
}

/** The label that somebody chooses for a report without one; undefined where they think better of it. */
async function labelFor(report: Report): Promise<{ readonly tlp?: Tlp } | undefined> {
  const state = labelState(report);
  if (state.kind === 'set') return {};
  const meanings = report.type.frontMatter.find(({ id }) => id === 'tlp')?.meanings;
  const picks: LabelPick[] = [
    ...TLP_LABELS.map((tlp) => ({ label: tlp.label, description: meanings?.get(tlp.label) ?? '', tlp })),
    { label: 'Without a Label', description: 'Readers cannot tell with whom they may share it.' },
  ];
  const title = state.kind === 'unset' ? 'The report sets no TLP label: with whom may its readers share it?' : `"${state.value}" is no TLP 2.0 label: with whom may its readers share it?`;
  const chosen = await vscode.window.showQuickPick(picks, { title, placeHolder: 'For this page; the report stays as it is' });
  return chosen && (chosen.tlp ? { tlp: chosen.tlp } : {});
}

/** What one wants next; to write the chosen label into the report is nothing that happens by itself. */
async function offer(document: vscode.TextDocument, target: vscode.Uri, tlp: Tlp | undefined): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const write = tlp && `Write ${tlp.label} into the Report`;
  const chosen = await vscode.window.showInformationMessage(`Exported to ${name}.`, ...(isHere(target) ? ['Open'] : []), ...(write === undefined ? [] : [write]));
  if (chosen === 'Open') await vscode.env.openExternal(target);
  if (tlp && chosen === write) await writeLabel(document, tlp);
}

/** Whether the person's own browser can open a file: one on another machine, or in a browser's own storage, it cannot. */
function isHere({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

async function writeLabel(document: vscode.TextDocument, { label }: Tlp): Promise<void> {
  const edit = setFrontMatterKey(document.getText(), 'tlp', label.slice('TLP:'.length));
  const applied = edit && (await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit])));
  if (!applied) void vscode.window.showErrorMessage(`Add "tlp: ${label.slice('TLP:'.length)}" to the front matter by hand: it is not written as "key: value" lines, or the file cannot be edited.`);
}
