import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE, without } from './support/reports.js';

/** The labels of our completions at the place marked with `|`. */
async function offered(marked: string): Promise<string[]> {
  const offset = marked.indexOf('|');
  const document = await openText(marked.replace('|', ''));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(offset));
  return list.items.flatMap(({ label }) => (typeof label === 'object' && /(?:required|recommended) /u.test(label.description ?? '') ? [label.label] : []));
}

describe('Completion', () => {
  afterEach(closeAll);

  it('offers the missing sections on a heading line', async () => {
    assert.deepEqual(await offered(`${without('Recommendations')}\n## |\n`), ['Recommendations']);
  });

  it('offers the missing fields of the section around', async () => {
    const text = COMPLETE.replace('- **Sector:** Retail\n', '- |\n');
    assert.deepEqual(await offered(text), ['Sector']);
  });

  it('offers nothing in the middle of a sentence, in front matter, or in other files', async () => {
    assert.deepEqual(await offered(without('Recommendations').replace('A session', 'A | session')), []);
    assert.deepEqual(await offered(`---\n|\nreport: incident-report\n---\n\n${without('Recommendations')}`), []);
    assert.deepEqual(await offered('# Notes\n\n## |\n'), []);
  });
});
