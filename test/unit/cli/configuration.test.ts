import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checked, cli, withFiles } from './cli.js';
import { COMPLETE, OUT_OF_ORDER, WITH_ERROR, WITH_WARNING } from './reports.js';

const EXERCISE = readFileSync('test/workspace/report-types/tabletop-exercise.schema.json', 'utf8');

describe('the configuration of a project, on the command line', () => {
  it('is found upwards, and the nearest one counts', async () => {
    await withFiles({ '.incident-report.json': '{ "checks": { "missing-section": "off" } }', 'a/b/x.md': WITH_ERROR, 'c/.incident-report.jsonc': '{ /* as it is */ }', 'c/x.md': WITH_ERROR }, async (cwd) => {
      assert.equal((await cli(['check', 'a/b/x.md'], { cwd })).code, 0);
      assert.equal((await cli(['check', 'c/x.md'], { cwd })).code, 1);
    });
  });

  it('says other severities for some files', async () => {
    await withFiles({ '.incident-report.json': '{ "overrides": [{ "files": ["final/*.md"], "checks": { "missing-field": "error" } }] }', 'a.md': WITH_WARNING, 'final/a.md': WITH_WARNING }, async (cwd) => {
      const run = await cli(['check', '--format', 'json', 'a.md', 'final/a.md'], { cwd });
      assert.deepEqual(checked(run).files.map(({ problems }) => problems.map(({ severity }) => severity)), [['warning'], ['error']]);
    });
  });

  it('holds for standard input, as from the current folder', async () => {
    await withFiles({ '.incident-report.json': '{ "checks": { "missing-section": "off" } }' }, async (cwd) => {
      assert.equal((await cli(['check', '-'], { cwd, input: WITH_ERROR })).code, 0);
    });
  });

  it('keeps fix from what is off', async () => {
    await withFiles({ '.incident-report.json': '{ "checks": { "section-order": "off" } }' }, async (cwd) => {
      assert.equal((await cli(['fix', '-'], { cwd, input: OUT_OF_ORDER })).stdout, OUT_OF_ORDER);
    });
  });

  it('brings types of reports, to check and to fix', async () => {
    await withFiles({ '.incident-report.json': '{ "reportTypes": ["types/exercise.json"] }', 'types/exercise.json': EXERCISE, 'x.md': '# Tabletop Exercise: y\n\n## Setting\n\n- Date: 2026-01-01\n', 'i.md': COMPLETE }, async (cwd) => {
      const run = await cli(['check', '--format', 'json', '*.md'], { cwd });
      assert.deepEqual(checked(run).files.map(({ path, problems }) => [path, problems.map(({ message }) => message)]), [
        ['i.md', []],
        ['x.md', ["Missing section 'Findings', expected after 'Setting'", "Missing field 'Mode' in 'Setting'"]],
      ]);
      assert.match((await cli(['fix', '--insert-missing', '--dry-run', 'x.md'], { cwd })).stdout, /^\+## Findings$/mu);
    });
  });

  it('stops with 2 and says where it is broken, once for all files', async () => {
    await withFiles({ '.incident-report.json': '{\n  "checks": { "mising-field": "off" }\n}', 'a.md': COMPLETE, 'b.md': COMPLETE }, async (cwd) => {
      const run = await cli(['check', '*.md'], { cwd });
      assert.deepEqual([run.code, run.stderr], [2, "incident-report: .incident-report.json:2:15: Unknown check 'mising-field', expected 'missing-field'\n"]);
      assert.equal((await cli(['fix', 'a.md'], { cwd })).code, 2);
    });
  });

  for (const [name, schema, expected] of [
    ['is not there', undefined, /^incident-report: \.incident-report\.json:1:19: The report type t\.json is not there: check the path\n$/u],
    ['is no JSON', '{', /:1:19: The report type t\.json could not be read: /u],
    ['is no type', '{}', /:1:19: The report type t\.json describes no report type: it needs/u],
    ['takes the place of a built-in one', '{ "title": "x", "x-report": { "id": "incident-report" } }', /:1:19: The report type t\.json has the id of a built-in report type/u],
  ] as const) {
    it(`stops with 2 where a report type ${name}`, async () => {
      await withFiles({ '.incident-report.json': '{ "reportTypes": ["t.json"] }', 'a.md': COMPLETE, ...(schema !== undefined && { 't.json': schema }) }, async (cwd) => {
        const run = await cli(['check', 'a.md'], { cwd });
        assert.equal(run.code, 2);
        assert.match(run.stderr, expected);
      });
    });
  }

  it('tells of a type whose schema is not valid only where a report is of it', async () => {
    await withFiles({ '.incident-report.json': '{ "reportTypes": ["t.json"] }', 't.json': '{ "title": "Drill", "x-report": { "id": "drill", "order": ["x"] } }', 'a.md': COMPLETE, 'd.md': '# Drill: x\n' }, async (cwd) => {
      assert.equal((await cli(['check', 'a.md'], { cwd })).code, 0);
      const run = await cli(['check', 'd.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: d\.md: cannot be checked: the report type in t\.json is not valid: /u);
    });
  });
});
