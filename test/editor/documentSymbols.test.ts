import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE } from './support/reports.js';
import { withSettings } from './support/settings.js';

async function symbolNames(document: vscode.TextDocument): Promise<string[]> {
  const symbols = (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)) ?? [];
  return symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
}

describe('Document symbols', () => {
  afterEach(closeAll);

  it("are Markdown's own alone, unless a setting asks for ours", async () => {
    const document = await openText(COMPLETE);
    const own = await symbolNames(document);
    assert.ok(!own.includes('Sector'), own.join(', '));
    await withSettings({ documentSymbols: true }, async () => {
      await eventually(() => symbolNames(document), (names) => names.includes('Sector') && names.length > own.length, 'our symbols');
    });
    await eventually(() => symbolNames(document), (names) => !names.includes('Sector'), "Markdown's own symbols alone");
  });
});
