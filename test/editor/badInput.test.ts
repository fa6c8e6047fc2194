import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { codeOf, problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';

describe('Bad input', () => {
  afterEach(closeAll);

  it('a report with only its title lacks nine sections', async () => {
    const problems = await problemsOf(await openText('# Incident Report: x'), 9);
    assert.ok(problems.every((problem) => codeOf(problem) === 'missing-section'));
  });

  it('broken front matter is told at its place, and the rest is checked all the same', async () => {
    const document = await openText(`---\nreport: incident-report\ntlp: "open\n---\n\n${COMPLETE}`);
    const [problem] = await problemsOf(document, 1);
    assert.equal(codeOf(problem!), 'front-matter');
    assert.ok(problem!.range.start.line >= 1 && problem!.range.start.line <= 3, `line ${problem!.range.start.line}`);
  });

  it('a report of 10 MB gets one calm message, and is not touched', async () => {
    const text = COMPLETE + 'Evidence, line by line.\n'.repeat(430_000);
    const document = await openText(text);
    const [problem] = await problemsOf(document, 1);
    assert.match(problem!.message, /^This report is not checked, because it is too long/u);
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(document.getText().length, text.length);
  }).timeout(60_000);

  it('control characters and lone surrogates do no harm', async () => {
    const document = await openText(`${without('Recommendations')}\n\u0001\uD800 \u0000 x\n`);
    await problemMessages(document, ["Missing section 'Recommendations', expected after 'Lessons Learned'"]);
  });
});
