import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, setCaret } from './support/documents.js';
import { problemMessages } from './support/problems.js';

const VALUES: readonly string[] = ['IR-2026-014', 'final', 'high', 'TLP:GREEN', 'Stolen session at Example Corp', 'A session cookie was stolen from a private computer and used to read invoices.'];

describe('Snippets', () => {
  afterEach(closeAll);

  it('the whole report, filled in stop by stop, has no gap at all', async () => {
    const document = await openText('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Incident Report' });
    const stops = document.getText().split('\n').filter((line) => /^(?:id|status|severity|tlp):|\[.*\]$/u.test(line)).length;
    for (let stop = 0; stop < stops; stop += 1) {
      await vscode.commands.executeCommand('type', { text: VALUES[stop] ?? `Known fact ${stop}` });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    assert.match(document.getText(), /^---\nreport: incident-report\nid: IR-2026-014\nstatus: final\nseverity: high\ntlp: TLP:GREEN\n---\n\n# Incident Report: Stolen session at Example Corp\n/u);
    assert.doesNotMatch(document.getText(), /\[/u);
    await problemMessages(document, []);
  });

  it('a section, inserted where the caret is', async () => {
    const document = await openText('# Incident Report: x\n\n');
    setCaret(new vscode.Position(2, 0));
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Incident Report: Lessons Learned' });
    assert.equal(document.getText(), '# Incident Report: x\n\n## Lessons Learned\n\n- **Key takeaways:** [What the incident taught]\n- **What could have been done better:** [What would have prevented or shortened it]');
  });
});
