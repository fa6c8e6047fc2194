import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText } from './support/documents.js';
import { ours, problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind);
}

async function fix(document: vscode.TextDocument, title: string): Promise<void> {
  const [problem] = ours(document);
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
    await problemMessages(document, ["Section 'Lessons Learned' says nothing yet"]);
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

  it('insert all missing sections at once, second in the list', async () => {
    const kept = COMPLETE.split(/(?=^## )/mu).filter((section) => !/^## (?:Lessons Learned|Recommendations)\n/u.test(section)).join('');
    const document = await openText(kept);
    const [problem] = await problemsOf(document, 2);
    const actions = await actionsAt(document, problem!.range, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(actions.map(({ title }) => title), ["Insert section 'Lessons Learned'", 'Insert all missing sections', "Insert section 'Recommendations'", 'Suppress missing-section in this section', 'Suppress missing-section in this file', 'Disable this check (missing-section)']);
    await vscode.workspace.applyEdit(actions[1]!.edit!);
    assert.deepEqual(document.getText().match(/^## .*/gmu), COMPLETE.match(/^## .*/gmu));
    assert.doesNotMatch(document.getText(), /\$\{/u);
  });

  it('put the caret at the first place to fill in, and are undone in one step', async () => {
    const text = without('Lessons Learned');
    const document = await openText(text);
    await problemsOf(document, 1);
    await fix(document, "Insert section 'Lessons Learned'");
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), '[What the incident taught]');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('are plain text in a document that has no focus', async () => {
    const document = await openText(without('Lessons Learned'));
    await problemsOf(document, 1);
    await openText('# Notes\n');
    await fix(document, "Insert section 'Lessons Learned'");
    assert.match(document.getText(), /- \*\*Key takeaways:\*\* \[What the incident taught\]\n/u);
  });

  it('merge a duplicate section', async () => {
    const document = await openText(`${COMPLETE}\n## Executive Summary\n\nMore of it.\n`);
    await problemsOf(document, 1);
    await fix(document, "Merge into the first 'Executive Summary'");
    assert.equal(document.getText().trimEnd(), COMPLETE.replace('3 March 2026.\n', '3 March 2026.\n\nMore of it.\n').trimEnd());
  });

  it('suppress a problem where it is', async () => {
    const text = COMPLETE.replace('- **Sector:** Retail', '- **Sector:**');
    const document = await openText(text);
    await problemsOf(document, 1);
    await fix(document, 'Suppress missing-field on this line');
    assert.equal(document.getText(), text.replace('**Sector:**', '**Sector:** <!-- incident-report-disable-line missing-field -->'));
    await problemMessages(document, []);
  });

  it('turn a check off', async () => {
    const document = await openText(without('Lessons Learned'));
    const [problem] = await problemsOf(document, 1);
    const actions = await actionsAt(document, problem!.range);
    const disable = actions.find(({ title }) => title === 'Disable this check (missing-section)');
    try {
      await vscode.commands.executeCommand(disable!.command!.command, ...(disable!.command!.arguments ?? []) as unknown[]);
      await problemMessages(document, []);
    } finally {
      await vscode.workspace.getConfiguration('incidentReport').update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('change heading levels on save, and nothing else', async () => {
    const [title, summary, ...rest] = COMPLETE.split(/(?=^## )/mu);
    const messy = [title, ...rest, '\n', summary!.replace('Executive Summary', 'Executve Sumary').trimEnd(), '\n'].join('').replace('### Detection', '##### Detection').replace('- **Sector:** Retail', '- **Sector:**');
    const document = await openText(messy);
    await problemsOf(document, 4);
    const actions = await actionsAt(document, new vscode.Range(0, 0, document.lineCount, 0), vscode.CodeActionKind.SourceFixAll.value);
    assert.deepEqual(actions.map(({ title: name }) => name), ['Correct all heading levels']);
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    assert.equal(document.getText(), messy.replace('##### Detection', '### Detection'));
  });

  it('are not offered in other files', async () => {
    const document = await openText('# Notes\n\nNothing.\n');
    const actions = await actionsAt(document, new vscode.Range(0, 0, 2, 0));
    assert.deepEqual(actions.filter(({ title }) => /section|heading levels|Disable this check/u.test(title)), []);
  });
});
