import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { closeAll, openFile, openText, removeFile, workspaceFile, writeFile } from './support/documents.js';
import { COMPLETE } from './support/reports.js';
import { withSettings } from './support/settings.js';

const FIRST = COMPLETE.replace('203.0.113[.]7', 'portal-7[.]example').replace('T1078', 'T1598.003');
const SECOND = COMPLETE.replace('203.0.113[.]7', 'hxxps://other.example, portal-7(.)example').replace('T1213', 'T1598.003');

async function referencesAt(document: vscode.TextDocument, words: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(document.getText().indexOf(words) + 1));
  const texts = await Promise.all(found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)));
  return texts.sort();
}

const search = async (query: string): Promise<string[]> => (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).map(({ name }) => name);

/** Our answer to a query, once it is as expected: what happens to files is told a moment later. */
function findsSymbol(query: string, name: string, isExpected: boolean): Promise<unknown> {
  return eventually(() => search(query), (found) => found.includes(name) === isExpected, `${name} ${isExpected ? 'found' : 'not found'} by '${query}'`);
}

describe('The reports of the workspace', () => {
  afterEach(async () => {
    await closeAll();
    await removeFile('indexed');
    await removeFile('.incident-report.json');
  });

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
    assert.ok((await search('portal-7')).includes('portal-7[.]example'));
    assert.ok((await search('portal-7[.]ex')).includes('portal-7[.]example'));
    assert.ok((await search('T1598.0')).includes('T1598.003'));
    assert.ok(!(await search('por')).includes('portal-7[.]example'));
  });

  it('hold samples that are on no screen', async () => {
    const document = await openText(COMPLETE.replace('203.0.113[.]7', 'remit-portal[.]example'));
    assert.ok((await referencesAt(document, 'remit-portal')).length > 1);
  });

  it('come, change and go with their files and folders', async () => {
    await findsSymbol('first-host', 'first-host[.]example', false);
    await writeFile('indexed/deep/a.md', COMPLETE.replace('203.0.113[.]7', 'first-host[.]example'));
    await findsSymbol('first-host', 'first-host[.]example', true);
    await writeFile('indexed/deep/a.md', COMPLETE.replace('203.0.113[.]7', 'second-host[.]example'));
    await findsSymbol('second-host', 'second-host[.]example', true);
    await vscode.workspace.fs.rename(workspaceFile('indexed/deep'), workspaceFile('indexed/moved'));
    await eventually(async () => (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'second-host')).map(({ location }) => location.uri.path.slice(-10)), (found) => found.join() === 'moved/a.md', 'the file at its new place alone');
    await removeFile('indexed');
    await findsSymbol('second-host', 'second-host[.]example', false);
  });

  it('are of the types of their team too', async () => {
    await writeFile('.incident-report.json', '{ "reportTypes": ["report-types/tabletop-exercise.schema.json"] }');
    await writeFile('indexed/exercise.md', '# Tabletop Exercise: Friday\n\n## Findings\n\nexercise-host[.]example\n');
    await findsSymbol('exercise-host', 'exercise-host[.]example', true);
    await writeFile('.incident-report.json', '{}');
    await findsSymbol('exercise-host', 'exercise-host[.]example', false);
  });

  it('are none where a setting says so, and are there again behind it', async () => {
    await openText(FIRST);
    await findsSymbol('portal-7', 'portal-7[.]example', true);
    await withSettings({ enabled: false }, () => findsSymbol('portal-7', 'portal-7[.]example', false).then(() => undefined));
    await findsSymbol('portal-7', 'portal-7[.]example', true);
  });

  it('are not the old sides of comparisons, not even once these are closed', async () => {
    const uri = vscode.Uri.parse('review:/old/report.md');
    const provider = vscode.workspace.registerTextDocumentContentProvider(uri.scheme, { provideTextDocumentContent: () => COMPLETE.replace('203.0.113[.]7', 'old-side[.]example') });
    try {
      await findsSymbol('old-side', 'old-side[.]example', false);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await closeAll();
      await findsSymbol('old-side', 'old-side[.]example', false);
    } finally {
      provider.dispose();
    }
  });

  it('are there again when their language is Markdown again', async () => {
    await writeFile('indexed/a.md', COMPLETE.replace('203.0.113[.]7', 'language-host[.]example'));
    const document = await openFile('indexed/a.md');
    await findsSymbol('language-host', 'language-host[.]example', true);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await findsSymbol('language-host', 'language-host[.]example', false);
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(document.uri), 'markdown');
    await findsSymbol('language-host', 'language-host[.]example', true);
  });
});
