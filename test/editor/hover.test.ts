import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE } from './support/reports.js';

/** What the hovers say at the place marked with `|`. */
async function hoverAt(marked: string): Promise<string> {
  const document = await openText(marked.replace('|', ''));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(marked.indexOf('|')));
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'object' ? content.value : content))).join('\n').replaceAll('&nbsp;', ' ');
}

describe('Hover', () => {
  afterEach(closeAll);

  it('says what belongs behind a label, with an example and its state', async () => {
    const text = await hoverAt(COMPLETE.replace('**Discovery Date', '**Disc|overy Date'));
    assert.match(text, /^\*\*Discovery Date\*\* \\\(required field, filled in\\\)/u);
    assert.match(text, /For example/u);
  });

  it('explains front matter', async () => {
    assert.match(await hoverAt(`---\nse|verity: high\n---\n\n${COMPLETE}`), /`critical`/u);
    assert.match(await hoverAt(`---\nseverity: hi|gh\n---\n\n${COMPLETE}`), /harm/u);
  });

  it('says nothing in prose, and nothing in other files', async () => {
    assert.equal(await hoverAt(COMPLETE.replace('A session cookie', 'A ses|sion cookie')), '');
    assert.equal(await hoverAt('# Notes\n\n## Lessons| Learned\n'), '');
  });
});
