import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE, without } from './support/reports.js';

/** Our completions at the place marked with `|`, asked for or after that character was typed. */
async function offered(marked: string, typed?: string): Promise<vscode.CompletionItem[]> {
  const offset = marked.indexOf('|');
  const document = await openText(marked.replace('|', ''));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(offset), typed);
  return list.items.filter(({ label, sortText }) => typeof label === 'object' && /^\d{4}$/u.test(sortText ?? ''));
}

const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => (typeof label === 'object' ? label.label : label));

describe('Completion', () => {
  afterEach(closeAll);

  it('offers the missing sections on a heading line, with what belongs there, and none preselected', async () => {
    const [item, ...others] = await offered(`${without('Recommendations')}\n## |\n`);
    assert.deepEqual(labels([item!, ...others]), ['Recommendations']);
    assert.equal(item!.preselect ?? false, false);
    const { documentation } = item!;
    assert.ok(documentation instanceof vscode.MarkdownString && documentation.value.includes('owner'), JSON.stringify(documentation));
  });

  it('offers the missing fields of the section around, and values behind a label', async () => {
    assert.deepEqual(labels(await offered(COMPLETE.replace('- **Sector:** Retail\n', '- |\n'))), ['Sector']);
    assert.equal(labels(await offered(COMPLETE.replace('**Sector:** Retail', '**Sector:** |')))[0], 'Aerospace');
  });

  it('offers the keys and values of front matter', async () => {
    const text = (line: string): string => `---\nreport: incident-report\n${line}\n---\n\n${COMPLETE}`;
    assert.ok(labels(await offered(text('|'))).includes('severity'));
    assert.deepEqual(labels(await offered(text('status: |'))), ['draft', 'review', 'final']);
  });

  it('comes up unasked behind the marks of a heading and behind a key only', async () => {
    assert.deepEqual(labels(await offered(`${without('Recommendations')}\n## |\n`, ' ')), ['Recommendations']);
    assert.deepEqual(labels(await offered(`---\nstatus: |\n---\n\n${COMPLETE}`, ' ')), ['draft', 'review', 'final']);
    for (const line of ['- |\n', '- **Sector:** |\n', 'Sector: |\n', 'On |\n']) assert.deepEqual(labels(await offered(COMPLETE.replace('- **Sector:** Retail\n', line), ' ')), [], line);
    assert.deepEqual(labels(await offered(`${COMPLETE}\n## |\n`, ' ')), []);
  });

  it('offers nothing in the middle of a sentence, or in other files', async () => {
    assert.deepEqual(await offered(without('Recommendations').replace('A session', 'A | session')), []);
    assert.deepEqual(await offered('# Notes\n\n## |\n'), []);
  });
});
