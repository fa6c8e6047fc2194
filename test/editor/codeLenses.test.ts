import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE } from './support/reports.js';
import { withSettings } from './support/settings.js';

/** Our lenses of a text, as `line: title (command)`. */
async function lensesOf(text: string): Promise<string[]> {
  const document = await openText(text);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return lenses.map(({ range, command }) => `${range.start.line}: ${command?.title} (${command?.command})`);
}

describe('Code lenses', () => {
  afterEach(closeAll);

  it('are off', async () => assert.deepEqual(await lensesOf(COMPLETE), []));

  it('say how far each section has come, where a setting asks for them', async () => {
    await withSettings({ codeLens: true }, async () => {
      const lenses = await lensesOf(COMPLETE.replace('- **Sector:** Retail\n', ''));
      assert.equal(lenses.length, 9);
      assert.deepEqual(lenses.slice(0, 2), ['2: filled in ()', '6: 4 of 5 fields filled in (incidentReport.goToFirstGap)']);
    });
    assert.deepEqual(await lensesOf(COMPLETE), []);
  });
});
