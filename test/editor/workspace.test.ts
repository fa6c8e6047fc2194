import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE } from './support/reports.js';

const FIRST = COMPLETE.replace('203.0.113[.]7', 'portal-7[.]example').replace('T1078', 'T1598.003');
const SECOND = COMPLETE.replace('203.0.113[.]7', 'hxxps://other.example, portal-7(.)example').replace('T1213', 'T1598.003');

async function referencesAt(document: vscode.TextDocument, words: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(document.getText().indexOf(words) + 1));
  const texts = await Promise.all(found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)));
  return texts.sort();
}

describe('The reports of the workspace', () => {
  afterEach(closeAll);

  it('are searched for all references to an indicator, in whatever style, and to a technique', async () => {
    const document = await openText(FIRST);
    await openText(SECOND);
    assert.deepEqual(await referencesAt(document, 'portal-7'), ['portal-7(.)example', 'portal-7[.]example']);
    assert.deepEqual(await referencesAt(document, 'T1598.003'), ['T1598.003', 'T1598.003']);
  });

  it('are known as they stand in their editors', async () => {
    const document = await openText(FIRST);
    const other = await openText(SECOND);
    const edit = new vscode.WorkspaceEdit();
    const start = other.getText().indexOf('portal-7(.)example');
    edit.delete(other.uri, new vscode.Range(other.positionAt(start), other.positionAt(start + 18)));
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await referencesAt(document, 'portal-7'), ['portal-7[.]example']);
  });

  it('are searched for symbols from four characters on', async () => {
    await openText(FIRST);
    const search = async (query: string): Promise<string[]> => (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).map(({ name }) => name);
    assert.ok((await search('portal-7')).includes('portal-7[.]example'));
    assert.ok((await search('portal-7[.]ex')).includes('portal-7[.]example'));
    assert.ok((await search('T1598.0')).includes('T1598.003'));
    assert.ok(!(await search('por')).includes('portal-7[.]example'));
  });

  it('hold samples that are on no screen', async () => {
    const document = await openText(COMPLETE.replace('203.0.113[.]7', 'remit-portal[.]example'));
    assert.ok((await referencesAt(document, 'remit-portal')).length > 1);
  });
});
