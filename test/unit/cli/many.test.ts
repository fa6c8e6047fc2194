import assert from 'node:assert/strict';
import { checked, cli, withFiles } from './cli.js';
import { COMPLETE, NOTES, OUT_OF_ORDER, WITH_ERROR, WITH_INFORMATION, WITH_WARNING } from './reports.js';

const KINDS = [COMPLETE, WITH_WARNING, OUT_OF_ORDER, WITH_INFORMATION, NOTES, WITH_ERROR];

/** Enough for threads. */
const NAMES = Array.from({ length: 150 }, (_, index) => `report-${String(index).padStart(3, '0')}.md`);
const MANY = Object.fromEntries(NAMES.map((name, index) => [name, KINDS[index % KINDS.length]!]));

describe('command line: check of many files', function () {
  this.timeout(60_000);

  it('finds in each what it finds in a few, and tells it in their order', async () => {
    await withFiles(MANY, async (cwd) => {
      const together = await cli(['check', '--format', 'json', '*.md'], { cwd });
      assert.equal(together.code, 1);
      const apart = await Promise.all([NAMES.slice(0, 50), NAMES.slice(50, 100), NAMES.slice(100)].map((names) => cli(['check', '--format', 'json', ...names], { cwd })));
      assert.deepEqual(checked(together).files.map(({ path }) => path), NAMES);
      assert.deepEqual(checked(together).files, apart.flatMap((run) => checked(run).files));
    });
  });

  it('tells of those that cannot be read, each once, and goes on', async () => {
    await withFiles({ ...MANY, 'report-070.md': Buffer.from(`${COMPLETE}\xE9`, 'latin1') }, async (cwd) => {
      const run = await cli(['check', '--format', 'json', '*.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: report-070\.md: [^\n]*UTF-8[^\n]*\n$/u);
      assert.equal(checked(run).files.length, NAMES.length - 1);
    });
  });

  it('tells of a configuration once that is about all of them', async () => {
    await withFiles({ ...MANY, '.incident-report.json': '{ "checks": 1 }' }, async (cwd) => {
      const run = await cli(['check', '*.md'], { cwd });
      assert.equal(run.code, 2);
      assert.equal(run.stderr.trim().split('\n').length, 1, run.stderr);
    });
  });

  it('ends where nobody reads on', async () => {
    await withFiles(MANY, async (cwd) => {
      assert.equal((await cli(['check', '*.md'], { cwd, closed: ['stdout'] })).code, 1);
    });
  });
});
