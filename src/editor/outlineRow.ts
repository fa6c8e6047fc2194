import * as vscode from 'vscode';
import type { OutlineRow } from '../language/outline.js';
import type { ItemState } from '../report/report.js';
import { toRange } from './ranges.js';

/** How a state looks and is called; words too, since colour alone tells not everybody. */
const STATES: Record<ItemState, { icon: string; color?: string; text: string }> = {
  filled: { icon: 'pass', color: 'testing.iconPassed', text: '' },
  'not-applicable': { icon: 'circle-slash', text: 'not applicable' },
  unknown: { icon: 'question', color: 'notificationsWarningIcon.foreground', text: 'unknown' },
  'not-disclosed': { icon: 'eye-closed', text: 'not disclosed' },
  empty: { icon: 'circle-large-outline', color: 'notificationsWarningIcon.foreground', text: 'empty' },
  missing: { icon: 'error', color: 'notificationsErrorIcon.foreground', text: 'missing' },
};

export function toTreeItem(row: OutlineRow, document: vscode.TextDocument | undefined): vscode.TreeItem {
  const { label, value, state, required, range } = row;
  const item = new vscode.TreeItem(label, row.rows.length > 0 && state !== 'missing' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const { icon, text } = STATES[state];
  const details = text || (row.open > 0 ? `${row.open} open` : '');
  item.id = row.id;
  item.description = value && state !== 'empty' ? value : details;
  // Half a circle for what is written, but not all of it.
  item.iconPath = state === 'filled' && row.open > 0 ? new vscode.ThemeIcon('color-mode') : new vscode.ThemeIcon(icon, iconColor(row));
  item.tooltip = tooltip(row, text);
  item.contextValue = state === 'missing' ? 'missing' : 'present';
  item.accessibilityInformation = { label: [label, text || 'filled', row.open > 0 && state === 'filled' ? details : '', required ? 'required' : 'recommended', value].filter(Boolean).join(', ') };
  if (range && document) item.command = { command: 'incidentReport.reveal', title: 'Go to', arguments: [document.uri, toRange(document, range)] };
  return item;
}

/** What is only recommended does not shout. */
function iconColor({ state, required }: OutlineRow): vscode.ThemeColor | undefined {
  const { color } = STATES[state];
  return color && (required || state !== 'missing') ? new vscode.ThemeColor(color) : undefined;
}

function tooltip({ label, value, guidance, required }: OutlineRow, text: string): vscode.MarkdownString {
  const tip = new vscode.MarkdownString();
  tip.appendMarkdown('**').appendText(label).appendMarkdown('**').appendText(` (${[required ? 'required' : 'recommended', text].filter(Boolean).join(', ')})`);
  if (guidance) tip.appendMarkdown('\n\n').appendText(guidance);
  if (value) tip.appendMarkdown('\n\n---\n\n').appendText(value);
  return tip;
}
