import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind);
}

async function fix(document: vscode.TextDocument, title: string): Promise<void> {
  const [problem] = vscode.languages.getDiagnostics(document.uri);
  const actions = await actionsAt(document, problem!.range);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action?.edit, `no "${title}" among: ${actions.map((candidate) => candidate.title).join('; ')}`);
  await vscode.workspace.applyEdit(action.edit);
}

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('insert a missing section at its place, to be filled in', async () => {
    const document = await openText(without('Lessons Learned'));
    await problemsOf(document, 1);
    await fix(document, "Insert section 'Lessons Learned'");
    const expected = `## Lessons Learned

- **Key takeaways:** [What the incident taught]
- **What could have been done better:** [What would have prevented or shortened it]

## Recommendations`;
    assert.equal(document.getText(), without('Lessons Learned').replace('## Recommendations', expected));
    await problemMessages(document, [
      "Section 'Lessons Learned' says nothing yet",
      "Field 'Key takeaways' in 'Lessons Learned' still holds its placeholder",
      "Field 'What could have been done better' in 'Lessons Learned' still holds its placeholder",
    ]);
  });

  it('insert a missing field among its neighbours, in their style', async () => {
    const document = await openText(COMPLETE.replace('- **Sector:** Retail\n', ''));
    await problemsOf(document, 1);
    await fix(document, "Insert field 'Sector'");
    assert.equal(document.getText(), COMPLETE.replace('Retail', '[Sector]'));
  });

  it('answer a field in the author\'s name', async () => {
    const document = await openText(COMPLETE.replace('- **Sector:** Retail', '- **Sector:**'));
    await problemsOf(document, 1);
    await fix(document, 'Answer \'Sector\' with "Unknown (under investigation)"');
    assert.equal(document.getText(), COMPLETE.replace('Retail', 'Unknown (under investigation)'));
    await problemMessages(document, []);
  });

  it('correct a misspelt heading', async () => {
    const document = await openText(COMPLETE.replace('## Executive Summary', '## Executve Sumary'));
    await problemsOf(document, 1);
    await fix(document, "Change to 'Executive Summary'");
    assert.equal(document.getText(), COMPLETE);
  });

  it('prefer the likeliest', async () => {
    const document = await openText(without('Lessons Learned'));
    const [problem] = await problemsOf(document, 1);
    const actions = await actionsAt(document, problem!.range, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title), ["Insert section 'Lessons Learned'"]);
  });

  it('mend at once all that is safe, and nothing else', async () => {
    const sections = COMPLETE.split(/(?=^## )/mu);
    const [title, summary, ...rest] = sections;
    const shuffled = [title, ...rest, '\n', summary!.replace('Executive Summary', 'Executve Sumary').trimEnd(), '\n'].join('').replace('### Detection', '##### Detection').replace('- **Sector:** Retail', '- **Sector:**');
    const document = await openText(shuffled);
    await problemsOf(document, 4);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await actionsAt(document, whole, vscode.CodeActionKind.SourceFixAll.value);
    const fixAll = actions.find(({ title: name }) => name.startsWith('Fix all that can be fixed safely'));
    assert.ok(fixAll?.edit, actions.map(({ title: name }) => name).join('; '));
    await vscode.workspace.applyEdit(fixAll.edit);
    assert.equal(document.getText(), COMPLETE.replace('- **Sector:** Retail', '- **Sector:**'));
  });

  it('are not offered in other files', async () => {
    const document = await openText('# Notes\n\nNothing.\n');
    const actions = await actionsAt(document, new vscode.Range(0, 0, 2, 0));
    assert.deepEqual(actions.filter(({ title }) => /section|safely/u.test(title)), []);
  });
});
