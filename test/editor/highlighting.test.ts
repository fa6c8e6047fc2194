import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';

/** The words that are coloured, with what they are coloured as. */
async function tokens(document: vscode.TextDocument): Promise<[string, string][]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  const { data } = (await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri)) ?? { data: new Uint32Array() };
  const found: [string, string][] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index, index + 4) as unknown as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    found.push([document.getText(new vscode.Range(line, character, line, character + length)), legend!.tokenTypes[type]!]);
  }
  return found;
}

describe('Highlighting', () => {
  afterEach(closeAll);

  it('colours sections, labels, answers and placeholders of a report', async () => {
    const document = await openText('# Incident Report: x\n\n## Incident Details\n\n- **Sector:** Retail\n- **Geography:** Unknown (under investigation)\n- **Incident Date:** [YYYY-MM-DD]\n\n## Lessons Learned\n\nNot applicable.\n');
    assert.deepEqual(await tokens(document), [
      ['Incident Details', 'reportSection'],
      ['Sector', 'reportField'],
      ['Geography', 'reportField'],
      ['Unknown (under investigation)', 'reportAnswer'],
      ['Incident Date', 'reportField'],
      ['[YYYY-MM-DD]', 'reportPlaceholder'],
      ['Lessons Learned', 'reportSection'],
      ['Not applicable.', 'reportAnswer'],
    ]);
  });

  it('colours nothing in other files', async () => {
    assert.deepEqual(await tokens(await openText('# Notes\n\n## Incident Details\n\n- **Sector:** Retail\n')), []);
  });
});
