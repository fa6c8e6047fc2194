import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { problemMessages, problemsOf } from './support/problems.js';
import { withSettings } from './support/settings.js';

/** `test/workspace/report-types/tabletop-exercise.schema.json`: a file, and no code. */
const SETTINGS = { reportTypes: ['report-types/tabletop-exercise.schema.json'] };

describe('A report type of the team', () => {
  afterEach(closeAll);

  it('is checked by its own schema', async () => {
    await withSettings(SETTINGS, async () => {
      const document = await openText('# Tabletop Exercise: Ransomware on a Friday\n\n## Set-up\n\n- Mode: By carrier pigeon\n');
      await problemMessages(document, [
        "Missing section 'Findings', expected after 'Setting'",
        "Missing field 'Date' in 'Setting'",
        "Unexpected value of 'Mode', expected one of: On site, Remote",
      ]);
    });
  });

  it('has fixes and completions from it', async () => {
    await withSettings(SETTINGS, async () => {
      const document = await openText('# Tabletop Exercise: Ransomware on a Friday\n\n## Setting\n\n- Mode: Remote\n\n## \n');
      await problemsOf(document, 2);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(6, 3));
      const item = items.find(({ label }) => typeof label === 'object' && label.label === 'Findings');
      assert.equal(item?.insertText instanceof vscode.SnippetString ? item.insertText.value : undefined, 'Findings\n\n${1:[What went well, and what did not]}');
      await vscode.commands.executeCommand('incidentReport.insertMissingSections');
      assert.match(document.getText(), /## Findings\n\n\[What went well, and what did not\]/u);
    });
  });

  it('is gone with the setting', async () => {
    await withSettings(SETTINGS, async () => {
      await problemsOf(await openText('# Tabletop Exercise: x\n'), 2);
    });
    const document = await openText('# Tabletop Exercise: y\n');
    await problemMessages(document, []);
  });
});
