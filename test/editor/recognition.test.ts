import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openText, replaceAll, workspaceFile } from './support/documents.js';
import { eventually } from '../host/eventually.js';
import { ours, problemMessages, problemsOf } from './support/problems.js';
import { without } from './support/reports.js';
import { withSettings } from './support/settings.js';

const MISSING = ["Missing section 'Lessons Learned', expected after 'Response Actions'"];
const REPORT = without('Lessons Learned');
const BODY = REPORT.slice(REPORT.indexOf('\n') + 1);

describe('Which files are reports', () => {
  afterEach(closeAll);

  it('takes one whose first H1 says so', async () => {
    await problemMessages(await openText(REPORT), MISSING);
  });

  it('takes one whose front matter says so', async () => {
    await problemMessages(await openText(`---\nreport: incident-report\n---\n\n# Stolen session\n${BODY}`), MISSING);
  });

  it('takes one whose path a setting names', async () => {
    await withSettings({ files: ['**/notes.md'] }, async () => {
      const document = await openFile('notes.md');
      const problems = await problemsOf(document, 9);
      assert.ok(problems.every(({ message }) => message.startsWith('Missing section')), problems.map(({ message }) => message).join('\n'));
    });
  });

  it('leaves any other Markdown file alone', async () => {
    const notes = await openFile('notes.md');
    await problemMessages(await openText(REPORT), MISSING); // by then, the notes were looked at too
    assert.deepEqual(ours(notes), []);
  });

  it('leaves a report alone that says it is none', async () => {
    const document = await openText(`---\nreport: false\n---\n\n${REPORT}`);
    await problemMessages(await openText(REPORT), MISSING);
    assert.deepEqual(ours(document), []);
  });

  it('looks again as the head is edited', async () => {
    const document = await openText(`# Notes\n${BODY}`);
    await replaceAll(document, REPORT);
    await problemMessages(document, MISSING);
    await replaceAll(document, `# Notes\n${BODY}`);
    await problemMessages(document, []);
  });

  it('takes text before the title, CRLF and several H1s', async () => {
    await problemMessages(await openText(`Full Report\nA teaser.\n${REPORT}\n# Appendix\n\nLogs.\n`.replace(/\n/gu, '\r\n')), MISSING);
  });

  it('is off where a workspace says so', async () => {
    const document = await openText(REPORT);
    await problemMessages(document, MISSING);
    await withSettings({ enabled: false }, () => problemMessages(document, []));
    await problemMessages(document, MISSING);
  });

  it('forgets the problems of a report that is closed', async () => {
    // Not by openTextDocument, which keeps a document open for a while.
    await vscode.commands.executeCommand('vscode.open', workspaceFile('ransomware-in-review.md'));
    const document = await eventually(() => vscode.window.activeTextEditor?.document, (opened) => opened?.uri.path.endsWith('/ransomware-in-review.md') ?? false, 'the draft');
    assert.ok(document);
    await eventually(() => ours(document).length, (count) => count > 0, 'problems');
    await closeAll();
    await problemMessages(document, []);
  });
});
