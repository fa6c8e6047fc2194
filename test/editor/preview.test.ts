import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { exportTarget } from '../../src/editor/commands/exportTarget.js';
import { closeAll, openFile, openText, removeFile, workspaceFile, writeFile } from './support/documents.js';
import { COMPLETE } from './support/reports.js';

const OTHER = COMPLETE.replace('Stolen session', 'Lost laptop');

function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('incidentReport.preview'));
}

/** The names of the previews, once they are as expected. */
function named(...patterns: readonly RegExp[]): Promise<unknown> {
  const names = (): string[] => previewTabs().map(({ label }) => label).sort();
  return eventually(names, (found) => found.length === patterns.length && patterns.every((pattern, index) => pattern.test(found[index]!)), `previews named ${patterns.join(', ')}`);
}

/** Opens the preview in the place of the text and waits until it is in front. */
async function openInFront(): Promise<void> {
  await vscode.commands.executeCommand('incidentReport.openPreview');
  await eventually(previewTabs, (tabs) => tabs.some(({ isActive, group }) => isActive && group.isActive), 'the preview in front');
}

/** The heading of what the preview in front copies: it is of the text that the preview shows. */
async function copiedFromPreview(): Promise<string | undefined> {
  const isFirst = previewTabs()[0]?.group.viewColumn === vscode.ViewColumn.One; // where the text's own group is gone
  await vscode.commands.executeCommand(`workbench.action.focus${isFirst ? 'First' : 'Second'}EditorGroup`);
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('incidentReport.copySummary');
  return /^# (.*)$/mu.exec(await vscode.env.clipboard.readText())?.[1];
}

/** Opens the preview beside the text, and locks it to its report. */
async function openLocked(): Promise<void> {
  await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
  await eventually(previewTabs, (tabs) => tabs.length === 1, 'a preview');
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await vscode.commands.executeCommand('incidentReport.togglePreviewLock');
  await eventually(previewTabs, ([tab]) => tab?.label.startsWith('[') ?? false, 'a locked preview');
}

describe('Preview', () => {
  afterEach(async () => {
    await closeAll();
    await removeFile('previewed');
  });

  it('opens to the side once, with the name of its report, and leaves the focus in the text', async () => {
    const document = await openText(COMPLETE);
    await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
    await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
    const [tab, ...others] = await eventually(previewTabs, (tabs) => tabs.length > 0 && tabs[0]?.label !== 'Report Preview', 'a preview');
    assert.deepEqual(others, []);
    assert.match(tab!.label, /^Report Preview text-\d+\.md$/u);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('is not opened for other files', async () => {
    await openText('# Notes\n');
    await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
    assert.deepEqual(previewTabs(), []);
  });

  it('stays with its report once it is locked, and the next one follows the editor', async () => {
    await openFile('phishing-at-example-corp.md');
    await openInFront();
    await vscode.commands.executeCommand('incidentReport.togglePreviewLock');
    await named(/^\[Report Preview\] phishing-at-example-corp\.md$/u);
    await openText(OTHER);
    await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
    await named(/^Report Preview text-\d+\.md$/u, /^\[Report Preview\] phishing-at-example-corp\.md$/u);
  });

  it('is there for what stands in no file, such as an old version, and is then exported into the workspace', async () => {
    const uri = vscode.Uri.parse('old-version:/folder/report.md?ref=HEAD~1');
    const provider = vscode.workspace.registerTextDocumentContentProvider(uri.scheme, { provideTextDocumentContent: () => COMPLETE });
    try {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await vscode.commands.executeCommand('incidentReport.openPreviewToSide');
      await named(/^Report Preview report\.md$/u);
      await vscode.commands.executeCommand('incidentReport.copySummary');
      assert.match(await vscode.env.clipboard.readText(), /^# Stolen session at Example Corp$/mu);
      const { path, query } = exportTarget(uri);
      assert.deepEqual([path, query], [workspaceFile('report.html').path, '']);
      assert.equal(exportTarget(workspaceFile('a.md')).path, workspaceFile('a.html').path);
    } finally {
      provider.dispose();
    }
  });

  it('stays with a report whose folder gets another name', async () => {
    await writeFile('previewed/old/a.md', OTHER);
    await openFile('previewed/old/a.md');
    await openLocked();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceFile('previewed/old'), workspaceFile('previewed/new'));
    await vscode.workspace.applyEdit(edit);
    await eventually(copiedFromPreview, (heading) => heading === 'Lost laptop at Example Corp', 'the report at its new place');
  });

  it('stays with an untitled report that is saved', async () => {
    const document = await vscode.workspace.openTextDocument(workspaceFile('previewed/new.md').with({ scheme: 'untitled', authority: '' }));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), OTHER);
    await vscode.workspace.applyEdit(edit);
    await openLocked();
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    assert.ok(await document.save());
    await eventually(copiedFromPreview, (heading) => heading === 'Lost laptop at Example Corp', 'the report as it was saved');
  });

  it('follows the editor again when it is unlocked, and is never there twice', async () => {
    await openText(COMPLETE);
    await openInFront();
    await vscode.commands.executeCommand('incidentReport.togglePreviewLock');
    await named(/^\[Report Preview\] text-\d+\.md$/u);
    await vscode.commands.executeCommand('incidentReport.togglePreviewLock');
    await named(/^Report Preview text-\d+\.md$/u);
    await openFile('phishing-at-example-corp.md');
    await named(/^Report Preview phishing-at-example-corp\.md$/u);
  });
});

describe('Copy Summary', () => {
  afterEach(closeAll);

  it('puts the summary of the report on the clipboard, as Markdown', async () => {
    await openText(COMPLETE);
    await vscode.commands.executeCommand('incidentReport.copySummary');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^# Stolen session at Example Corp$/mu);
    assert.match(copied, /^A session cookie was stolen and used on 3 March 2026\.$/mu);
  });
});
