import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, replaceAll } from './support/documents.js';
import { eventually } from '../host/eventually.js';
import { codeOf, ours, problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';
import { withSettings } from './support/settings.js';

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('finds nothing in a complete report', async () => {
    const document = await openText(without('Recommendations'));
    await problemsOf(document, 1);
    await replaceAll(document, COMPLETE);
    await problemMessages(document, []);
  });

  it('shows a missing section on the heading that it should follow, as an error with a link to its documentation', async () => {
    const document = await openText(without('Lessons Learned'));
    const [problem] = await problemsOf(document, 1);
    assert.equal(document.getText(problem!.range), 'Response Actions');
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(codeOf(problem!), 'missing-section');
    assert.ok(typeof problem!.code === 'object' && problem!.code.target.toString().includes('missing-section'));
  });

  it('shows all gaps at once, each at its place', async () => {
    const document = await openText(COMPLETE.replace('## Executive Summary', '## Executve Sumary').replace('- **Sector:** Retail', '- **Sector:**').replace('### Lateral Movement\n\nNot applicable.\n\n', '').replace('### Detection', '#### Detection'));
    const problems = await problemsOf(document, 4);
    assert.deepEqual(problems.map((problem) => [codeOf(problem), document.getText(problem.range)]).sort(), [
      ['heading-level', 'Detection & Response'],
      ['heading-typo', 'Executve Sumary'],
      ['missing-field', 'Sector'],
      ['missing-subsection', 'Timeline of Events'],
    ]);
  });

  it('names the other place where two are involved', async () => {
    const document = await openText(`${COMPLETE}\n## Recommendations\n\nMore.\n`);
    const [problem] = await problemsOf(document, 1);
    assert.equal(codeOf(problem!), 'duplicate-section');
    const [related] = problem!.relatedInformation!;
    assert.equal(document.getText(related!.location.range), 'Recommendations');
    assert.ok(related!.location.range.end.isBefore(problem!.range.start));
  });

  it('is quieter in a draft', async () => {
    const document = await openText(`---\nstatus: draft\n---\n\n${without('Lessons Learned')}`);
    const [problem] = await problemsOf(document, 1);
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Information);
  });

  it('lets settings change a severity, or turn a check off', async () => {
    const document = await openText(without('Lessons Learned'));
    await problemsOf(document, 1);
    await withSettings({ checks: { 'missing-section': 'warning' } }, async () => {
      await eventually(() => ours(document).map(({ severity }) => severity), (found) => found.length === 1 && found[0] === vscode.DiagnosticSeverity.Warning, 'a warning');
    });
    await withSettings({ checks: { 'missing-section': 'off' } }, () => problemMessages(document, []));
    await problemsOf(document, 1);
  });

  it('follows every edit', async () => {
    const document = await openText(COMPLETE);
    for (const [section, previous] of [['Response Actions', 'Indicators of Compromise'], ['Recommendations', 'Lessons Learned']] as const) {
      await replaceAll(document, without(section));
      await problemMessages(document, [`Missing section '${section}', expected after '${previous}'`]);
    }
    await replaceAll(document, COMPLETE);
    await problemMessages(document, []);
  });
});
