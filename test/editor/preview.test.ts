import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { closeAll, openText } from './support/documents.js';
import { COMPLETE } from './support/reports.js';

function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('incidentReport.preview'));
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
});
