import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../host/eventually.js';
import { closeAll, openFile, openText, removeFile as remove, workspaceFile, writeFile as write } from './support/documents.js';
import { ours, problemMessages, problemsOf } from './support/problems.js';
import { COMPLETE, without } from './support/reports.js';
import { withSettings } from './support/settings.js';

const NAME = '.incident-report.json';

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

function severitiesOf(document: vscode.TextDocument, expected: readonly vscode.DiagnosticSeverity[]): Promise<unknown> {
  return eventually(() => ours(document).map(({ severity }) => severity), (found) => found.join() === expected.join(), `severities ${expected.join()}`);
}

describe('The configuration file of a project', () => {
  afterEach(async () => {
    await closeAll();
    await remove(NAME);
    await remove('configured');
  });

  it('wins over settings, from when it is created until it is deleted', async () => {
    const document = await openText(without('Lessons Learned'));
    await withSettings({ checks: { 'missing-section': 'off' } }, async () => {
      await problemMessages(document, []);
      await write(NAME, '{ "checks": { "missing-section": "warning" } } // agreed');
      await severitiesOf(document, [vscode.DiagnosticSeverity.Warning]);
      await write(NAME, '{ "checks": { "missing-section": "information" } }');
      await severitiesOf(document, [vscode.DiagnosticSeverity.Information]);
      await remove(NAME);
      await problemMessages(document, []);
    });
    await severitiesOf(document, [vscode.DiagnosticSeverity.Error]);
  });

  it('holds for what is below its folder, and the nearest one counts', async () => {
    await write(NAME, '{ "overrides": [{ "files": ["configured/deep/*.md"], "checks": { "missing-section": "warning" } }] }');
    await write('configured/deep/x.md', without('Lessons Learned'));
    const document = await openFile('configured/deep/x.md');
    await severitiesOf(document, [vscode.DiagnosticSeverity.Warning]);
    await write('configured/.incident-report.jsonc', '{}');
    await severitiesOf(document, [vscode.DiagnosticSeverity.Error]);
  });

  it('is told about where it is broken', async () => {
    const document = await openText(without('Lessons Learned'));
    await write(NAME, '{\n  "checks": { "mising-section": "off" }\n}\n');
    const [problem] = await eventually(() => vscode.languages.getDiagnostics(workspaceFile(NAME)).filter(({ source }) => source === 'Incident Report'), (found) => found.length === 1, 'a problem of the configuration');
    assert.equal(problem!.message, "Unknown check 'mising-section', expected 'missing-section'");
    assert.deepEqual([problem!.range.start.line, problem!.range.start.character, problem!.range.end.character], [1, 14, 30]);
    await severitiesOf(document, [vscode.DiagnosticSeverity.Error]);
    await write(NAME, '{ "checks": { "missing-section": "off" } }');
    await problemMessages(document, []);
    assert.deepEqual(vscode.languages.getDiagnostics(workspaceFile(NAME)).filter(({ source }) => source === 'Incident Report'), []);
  });

  it('brings types of reports', async () => {
    const document = await openText('# Tabletop Exercise: x\n');
    await problemMessages(document, []);
    await write(NAME, '{ "reportTypes": ["report-types/tabletop-exercise.schema.json"] }');
    await problemsOf(document, 2);
    await write(NAME, '{ "reportTypes": ["report-types/nowhere.json"] }');
    await problemMessages(document, []);
    const problems = await eventually(() => vscode.languages.getDiagnostics(workspaceFile(NAME)).filter(({ source }) => source === 'Incident Report'), (found) => found.length === 1, 'a problem of the configuration');
    assert.match(problems[0]!.message, /^The report type .*nowhere\.json is not there: check the path$/u);
    await write(NAME, '{}');
    await eventually(() => vscode.languages.getDiagnostics(workspaceFile(NAME)).filter(({ source }) => source === 'Incident Report'), (found) => found.length === 0, 'no problem of the configuration');
  });

  it('loses its types while some reports are known to have lost them and others are not yet', async () => {
    const types = '{ "reportTypes": ["report-types/tabletop-exercise.schema.json"] }';
    const far = 'configured/by/a/file/many/folders/above/x.md';
    await write(far, '# Tabletop Exercise: x\n');
    const deep = await openFile(far);
    const document = await openText('# Tabletop Exercise: y\n');
    for (let round = 0; round < 3; round += 1) {
      await write(NAME, types);
      await Promise.all([problemsOf(document, 2), problemsOf(deep, 2)]);
      await write(NAME, '{}');
      // What each edit makes of the text is looked at, now and then while it has no types any more, and the deep one still has.
      await eventually(async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(0).range.end, '!');
        await vscode.workspace.applyEdit(edit);
        return [...ours(document), ...ours(deep)];
      }, (found) => found.length === 0, 'no problem in either');
    }
  });

  it('keeps its problems when it is found for another folder, and is gone with its folder', async () => {
    const problems = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(workspaceFile(`configured/${NAME}`)).filter(({ source }) => source === 'Incident Report');
    await write(`configured/${NAME}`, '{ "reportTypes": ["nowhere.json"], "checks": { "missing-section": "off" } }');
    await write('configured/x.md', without('Lessons Learned'));
    await write('configured/deep/y.md', without('Lessons Learned'));
    await problemMessages(await openFile('configured/x.md'), []);
    await eventually(problems, (found) => found.length === 1, 'a problem of the configuration');
    await problemMessages(await openFile('configured/deep/y.md'), []);
    assert.equal(problems().length, 1);
    await closeAll();
    await remove('configured');
    // A folder that is there again before anybody was told that it went did not go.
    await eventually(problems, (found) => found.length === 0, 'the problem gone with its folder');
    await write('configured/x.md', without('Lessons Learned'));
    await severitiesOf(await openFile('configured/x.md'), [vscode.DiagnosticSeverity.Error]);
  });

  it('is where a check is turned off', async () => {
    await write(NAME, '{\n  // agreed\n  "checks": { "section-order": "off" }\n}\n');
    const document = await openText(without('Lessons Learned'));
    await problemsOf(document, 1);
    await vscode.commands.executeCommand('incidentReport.disableCheck', 'missing-section', document.uri);
    await problemMessages(document, []);
    assert.equal(await read(NAME), '{\n  // agreed\n  "checks": {\n    "missing-section": "off",\n    "section-order": "off"\n  }\n}\n');
  });

  it('is completed and validated by its schema', async () => {
    await write(NAME, '{\n  // agreed\n  "checks": { "missing-section": "loud", "" }\n}\n');
    const document = await openFile(NAME);
    assert.equal(document.languageId, 'jsonc');
    // This first: until the JSON support has started, the editor completes words of the text.
    await eventually(() => vscode.languages.getDiagnostics(document.uri).filter(({ source, message }) => source !== 'Incident Report' && message.includes('"error"')), (found) => found.length === 1, 'a problem of the JSON support');
    const { line, character } = document.positionAt(document.getText().indexOf('""') + 1);
    const labels = await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(line, character));
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    }, (found) => found.includes('section-order'), 'completions of checks');
    assert.ok(labels.includes('unused-suppression'));
  });

  it('changes nothing for a report that is complete', async () => {
    await write(NAME, '{}');
    await problemMessages(await openText(COMPLETE), []);
  });
});
