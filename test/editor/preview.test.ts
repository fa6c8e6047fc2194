import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { exportTarget } from '../../src/editor/commands/exportTarget.js';
import { closeAll, openFile, openText, workspaceFile } from './support/documents.js';
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

describe('Preview', () => {
  afterEach(closeAll);

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
