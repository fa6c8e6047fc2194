import * as vscode from 'vscode';
import { copyIndicators as copied, type CopyFormat } from '../../language/indicators/copyIndicators.js';
import type { Services } from '../services.js';

const FORMATS: readonly (vscode.QuickPickItem & { readonly format: CopyFormat })[] = [
  { label: 'One a Line', description: 'for a search or a block list', format: 'lines' },
  { label: 'CSV', description: 'type, value, role, context', format: 'csv' },
  { label: 'JSON', description: 'type, value, role, context', format: 'json' },
];

/** As many fit into a message. */
const MOST_TOLD = 3;

/** Copies the live form of the selected indicators, or of all malicious ones of the report, in a format to choose. */
export async function copyIndicators({ active, analyses }: Services): Promise<void> {
  const { editor } = active;
  const analysis = editor && (await analyses.get(editor.document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this copies its indicators.');
    return;
  }
  const { document, selection } = editor;
  const within = selection.isEmpty ? undefined : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (copied(analysis.report, 'lines', within).count === 0) {
    void vscode.window.showInformationMessage(within ? 'There is no indicator in the selection.' : 'This report has no malicious indicator.');
    return;
  }
  const chosen = await vscode.window.showQuickPick(FORMATS, { title: within ? 'Copy the selected indicators, live' : 'Copy the malicious indicators, live' });
  if (!chosen) return;
  const { count, text, left } = copied(analysis.report, chosen.format, within);
  await vscode.env.clipboard.writeText(text);
  const without = left.length > 0 ? ` Left out, since blocking them would do harm: ${left.slice(0, MOST_TOLD).join(', ')}${left.length > MOST_TOLD ? ` and ${left.length - MOST_TOLD} more` : ''}.` : '';
  void vscode.window.showInformationMessage(`${count} ${count === 1 ? 'indicator' : 'indicators'} copied, in live form.${without}`);
}
