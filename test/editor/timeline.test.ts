import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { closeAll, openText, setCaret } from './support/documents.js';
import { COMPLETE } from './support/reports.js';

const EVENT = '- 2026-03-03 18:40 UTC: 120 invoices downloaded.';

async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  return await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));
}

describe('The timeline', () => {
  afterEach(closeAll);

  it('Add Timeline Event adds a line under the subsection at the caret, with the caret behind it, as one step', async () => {
    const document = await openText(COMPLETE);
    setCaret(document.positionAt(COMPLETE.indexOf('120 invoices downloaded')));
    await vscode.commands.executeCommand('incidentReport.addTimelineEvent');
    const { active } = vscode.window.activeTextEditor!.selection;
    const line = document.lineAt(active.line).text;
    assert.match(line, /^- \d{4}-\d\d-\d\d \d\d:\d\d UTC: $/u);
    assert.equal(active.character, line.length);
    assert.ok(Math.abs(Date.parse(`${line.slice(2, 18).replace(' ', 'T')}Z`) - Date.now()) < 120_000, `${line} is not now`);
    assert.equal(document.getText(), COMPLETE.replace(EVENT, `${EVENT}\n${line}`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), COMPLETE);
  });

  it('Add Timeline Event goes to Detection & Response from anywhere else', async () => {
    const document = await openText(COMPLETE);
    setCaret(document.positionAt(COMPLETE.indexOf('Sessions outlive')));
    await vscode.commands.executeCommand('incidentReport.addTimelineEvent');
    assert.match(document.getText(), /- \*\*Response actions taken:\*\* Session revoked\.\n- \d{4}[^\n]* UTC: \n\n## Attack Methodology/u);
  });

  it('Sort Timeline puts the lists in order, as one step', async () => {
    const list = (...days: readonly number[]): string => days.map((day) => `- 2026-03-0${day} 10:00 UTC: day ${day}`).join('\n');
    const text = COMPLETE.replace(EVENT, list(4, 6, 5));
    const document = await openText(text);
    await vscode.commands.executeCommand('incidentReport.sortTimeline');
    assert.equal(document.getText(), COMPLETE.replace(EVENT, list(4, 5, 6)));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('shows spans behind the dates that end them, where a setting asks for it', async () => {
    const document = await openText(COMPLETE);
    assert.deepEqual(await hintsOf(document), []);
    const settings = vscode.workspace.getConfiguration('incidentReport');
    await settings.update('spanHints', true, vscode.ConfigurationTarget.Global);
    try {
      const [hint] = await eventually(() => hintsOf(document), (hints) => hints.length === 1, 'one hint');
      assert.equal(hint!.label, 'undetected for 1 day');
      assert.equal(document.lineAt(hint!.position.line).text.slice(0, hint!.position.character), '- **Discovery Date:** 2026-03-04');
    } finally {
      await settings.update('spanHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
