import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';

describe('Commands', () => {
  afterEach(closeAll);

  it('Treat This File as an Incident Report writes the front matter, and nothing else', async () => {
    const text = without('Lessons Learned').replace('# Incident Report: ', '# ');
    const document = await openText(text);
    await vscode.commands.executeCommand('incidentReport.treatAsReport');
    assert.equal(document.getText(), `---\nreport: incident-report\n---\n\n${text}`);
    await problemsOf(document, 1);
  });

  it('Treat This File as an Incident Report keeps the front matter that is there', async () => {
    const document = await openText('---\ntags: [a]\nreport: false\n---\n\n# Notes\n');
    await vscode.commands.executeCommand('incidentReport.treatAsReport');
    assert.equal(document.getText(), '---\ntags: [a]\nreport: incident-report\n---\n\n# Notes\n');
  });

  it('Insert Missing Sections puts them all at their places', async () => {
    const kept = COMPLETE.split(/(?=^## )/mu).filter((section) => !/^## (?:Executive Summary|Impact Assessment|Recommendations)\n/u.test(section)).join('');
    const document = await openText(kept);
    await problemsOf(document, 3);
    await vscode.commands.executeCommand('incidentReport.insertMissingSections');
    assert.deepEqual(document.getText().match(/^## .*/gmu), COMPLETE.match(/^## .*/gmu));
  });

  it('Insert Missing Sections leaves a whole report as it is', async () => {
    const document = await openText(COMPLETE);
    await problemMessages(document, []);
    await vscode.commands.executeCommand('incidentReport.insertMissingSections');
    assert.equal(document.getText(), COMPLETE);
  });

  it('go to a place', async () => {
    const document = await openText(COMPLETE);
    const range = new vscode.Range(20, 3, 20, 9);
    await vscode.commands.executeCommand('incidentReport.reveal', document.uri, range);
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, range.start);
  });
});
