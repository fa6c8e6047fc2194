import * as vscode from 'vscode';
import type { IndicatorsViewRow } from '../indicatorsView.js';

/** Copies the live form of an indicator of the view, or those of all of its type, one a line. */
export async function copyIndicatorRow(row: unknown): Promise<void> {
  const chosen = row as IndicatorsViewRow | undefined;
  if (!chosen || 'elsewhere' in chosen) return;
  const lines = 'rows' in chosen ? chosen.rows.map(({ live }) => live) : [chosen.live];
  await vscode.env.clipboard.writeText(lines.join('\n'));
  void vscode.window.showInformationMessage(lines.length === 1 ? 'Copied, in live form.' : `${lines.length} indicators copied, in live form.`);
}
