import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, setCaret } from './support/documents.js';
import { problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';

describe('Commands', () => {
  afterEach(closeAll);

  it('Treat This File as an Incident Report writes the front matter, and nothing else', async () => {
    const text = without('Lessons Learned').replace('# Incident Report: ', '# ');
    const document = await openText(text);
    await vscode.commands.executeCommand('incidentReport.treatAsReport');
    assert.equal(document.getText(), `---\nreport: incident-report\nstatus: draft\n---\n\n${text}`);
    await problemsOf(document, 1);
  });

  it('Treat This File as an Incident Report keeps the front matter that is there', async () => {
    const document = await openText('---\ntags: [a]\nreport: false\n---\n\n# Notes\n');
    await vscode.commands.executeCommand('incidentReport.treatAsReport');
    assert.equal(document.getText(), '---\ntags: [a]\nreport: incident-report\nstatus: draft\n---\n\n# Notes\n');
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

  it('Go to First Gap selects what is to be written over, a required field first', async () => {
    const document = await openText(COMPLETE.replace('Portugal', '[Country or region]').replace('### Lateral Movement\n\nNot applicable.\n\n', ''));
    await problemsOf(document, 2);
    await vscode.commands.executeCommand('incidentReport.goToFirstGap');
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), '[Country or region]');
  });

  it('Go to First Gap of one section stays in it', async () => {
    const document = await openText(COMPLETE.replace('Portugal', '').replace('**Detection:** Impossible travel alert.', '**Detection:**'));
    await vscode.commands.executeCommand('incidentReport.goToFirstGap', document.uri, '/timeline');
    assert.equal(document.lineAt(vscode.window.activeTextEditor!.selection.active).text, '- **Detection:**');
  });

  it('Go to First Gap leaves the caret where nothing is missing', async () => {
    await openText(COMPLETE);
    setCaret(new vscode.Position(3, 0));
    await vscode.commands.executeCommand('incidentReport.goToFirstGap');
    assert.equal(vscode.window.activeTextEditor!.selection.active.line, 3);
  });

  it('go to a place', async () => {
    const document = await openText(COMPLETE);
    const range = new vscode.Range(20, 3, 20, 9);
    await vscode.commands.executeCommand('incidentReport.reveal', document.uri, range);
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, range.start);
  });
});
