import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { checked, cli, tell, withFiles } from './cli.js';
import { COMPLETE, NOTES, WITH_ERROR } from './reports.js';

const LONG = `${COMPLETE}${'All work and no play.\n'.repeat(10_200_000 / 22)}`;

async function checkedPaths(args: readonly string[], cwd: string): Promise<string[]> {
  return checked(await cli(['check', '--format', 'json', ...args], { cwd })).files.map(({ path }) => path);
}

describe('command line: files', function () {
  this.timeout(60_000);

  it('expands patterns, sorted, without node_modules and folders that start with a dot', async () => {
    const files = ['b.md', 'a/z.md', 'a/b.md', 'a/c.txt', 'node_modules/n.md', 'a/node_modules/n.md', '.hidden/h.md'];
    await withFiles(Object.fromEntries(files.map((file) => [file, COMPLETE])), async (cwd) => {
      assert.deepEqual(await checkedPaths(['**/*.md'], cwd), ['a/b.md', 'a/z.md', 'b.md']);
      assert.deepEqual(await checkedPaths(['a/{z,b}.md', './b.md'], cwd), ['a/b.md', 'a/z.md', './b.md']);
      assert.deepEqual(await checkedPaths([join(cwd, 'a', '*.md').replaceAll('\\', '/')], '/'), ['b.md', 'z.md'].map((file) => join(cwd, 'a', file).replaceAll('\\', '/')));
    });
  });

  it('reads each file once', async () => {
    await withFiles({ 'a.md': COMPLETE }, async (cwd) => {
      assert.deepEqual(await checkedPaths(['a.md', './a.md', '*.md'], cwd), ['a.md']);
    });
  });

  it('takes an existing file by its name, pattern or not', async () => {
    await withFiles({ 'a[b].md': COMPLETE, 'ab.md': WITH_ERROR }, async (cwd) => {
      assert.deepEqual(await checkedPaths(['a[b].md'], cwd), ['a[b].md']);
    });
  });

  it('ends with 2 for a pattern that matches nothing, and still checks the rest', async () => {
    await withFiles({ 'a.md': COMPLETE }, async (cwd) => {
      const run = await cli(['check', 'x/*.md', 'a.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: x\/\*\.md: the pattern matches no file;/);
      assert.match(run.stdout, /a\.md {2}100 % complete/);
    });
  });

  it('skips and counts what a pattern finds that is no report', async () => {
    await withFiles({ 'a.md': COMPLETE, 'notes.md': NOTES, 'logo.png': Buffer.from([0x89, 0x50, 0, 0xff]) }, async (cwd) => {
      const run = await cli(['check', '*'], { cwd });
      assert.deepEqual([run.code, run.stderr], [0, '']);
      assert.match(run.stdout, /1 report checked: no problems\. 2 files that are no reports skipped\.\n$/);
      const { files } = checked(await cli(['check', '--format', 'json', '*.md'], { cwd }));
      assert.deepEqual(files[1], { path: 'notes.md', report: false, completeness: 0, problems: [] });
    });
  });

  it('ends with 2 for a file named outright that is no report, unless it is to be taken for one', async () => {
    await withFiles({ 'notes.md': NOTES, 'no.md': `---\nreport: false\n---\n${COMPLETE}` }, async (cwd) => {
      const run = await cli(['check', '--format', 'json', 'notes.md', '*.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: notes\.md: is no report: .* give --as-report\n$/);
      assert.deepEqual(checked(run).files.map(({ path, report }) => [path, report]), [['notes.md', false], ['no.md', false]]);
      assert.match((await cli(['check', 'no.md'], { cwd })).stderr, /its front matter says 'report: false'/);
      assert.equal((await cli(['check', '--as-report', 'no.md'], { cwd })).code, 0);
      assert.equal((await cli(['check', '--as-report', 'notes.md'], { cwd })).code, 1);
    });
  });

  it('suggests a pattern for a folder', async () => {
    await withFiles({ 'my (old) reports/a.md': COMPLETE }, async (cwd) => {
      const run = await cli(['check', 'my (old) reports/'], { cwd });
      assert.equal(run.code, 2);
      const pattern = /is a folder; for all Markdown files in it, give '(.*)'/.exec(run.stderr)![1]!;
      assert.deepEqual(await checkedPaths([pattern], cwd), ['my (old) reports/a.md']);
    });
  });

  it('reads standard input for -', async () => {
    const run = await cli(['check', '--format', 'json', '-'], { input: COMPLETE });
    assert.deepEqual([run.code, checked(run).files], [0, [{ path: '<stdin>', report: true, completeness: 1, problems: [] }]]);
    const notes = await cli(['check', '-'], { input: NOTES });
    assert.equal(notes.code, 2);
    assert.match(notes.stderr, /^incident-report: <stdin>: is no report/);
    assert.equal((await cli(['check', '--as-report', '-'], { input: '' })).code, 1);
  });

  it('says of an empty file that it is no report', async () => {
    await withFiles({ 'empty.md': '' }, async (cwd) => {
      const run = await cli(['check', 'empty.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /empty\.md: is no report/);
      const forced = checked(await cli(['check', '--format', 'json', '--as-report', 'empty.md'], { cwd })).files[0]!;
      assert.deepEqual([forced.completeness, forced.problems[0]!.line, forced.problems[0]!.column], [0, 1, 1]);
    });
  });

  it('refuses what is too long, and still checks the rest', async () => {
    await withFiles({ 'long.md': LONG, 'a.md': COMPLETE, 'z.md': `${COMPLETE}${'é'.repeat(2_000_000)}` }, async (cwd) => {
      const run = await cli(['check', '*.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: long\.md: is too long: reports of up to 2,000,000 characters can be checked\./);
      assert.match(run.stderr, /z\.md: is too long: /);
      assert.match(run.stdout, /a\.md {2}100 % complete/);
      assert.equal((await cli(['fix', 'long.md'], { cwd })).code, 2);
    });
    assert.equal((await cli(['check', '-'], { input: LONG })).code, 2);
  });

  it('skips long files that are no reports where a pattern finds them', async () => {
    await withFiles({ 'log.md': `${NOTES}${LONG}` }, async (cwd) => {
      assert.deepEqual((await cli(['check', '*.md'], { cwd })).code, 0);
      assert.match((await cli(['check', 'log.md'], { cwd })).stderr, /is no report/);
    });
  });

  it('reads exactly two million characters', async () => {
    const input = COMPLETE + `${'x'.repeat(98)}\n\n`.repeat(20_000).slice(COMPLETE.length);
    assert.equal(input.length, 2_000_000);
    assert.equal((await cli(['check', '-'], { input })).code, 0);
    assert.equal((await cli(['check', '-'], { input: `${input}x` })).code, 2);
  });

  const damaged: readonly [string, Buffer, RegExp][] = [
    ['a NUL byte', Buffer.from(`${COMPLETE}\0`), /holds a NUL byte in line 42/],
    ['invalid UTF-8', Buffer.from(COMPLETE.replace('hour', 'h\u00f4ur'), 'latin1'), /is not valid UTF-8: see line 5; save it as UTF-8/],
    ['UTF-16', Buffer.from(`\uFEFF${COMPLETE}`, 'utf16le'), /is UTF-16; save it as UTF-8/],
  ];
  for (const [what, content, message] of damaged) {
    it(`refuses ${what}`, async () => {
      await withFiles({ 'bad.md': content }, async (cwd) => {
        for (const args of [['check', 'bad.md'], ['check', '*.md'], ['fix', 'bad.md'], ['fix', '--as-report', '*.md']]) {
          const run = await cli(args, { cwd });
          assert.equal(run.code, 2, args.join(' '));
          assert.match(run.stderr, message);
        }
        const run = await cli(['fix', '-'], { input: content });
        assert.deepEqual([run.code, run.stdout], [2, '']);
      });
    });
  }

  it('tells which file it may not read, and goes on', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      tell('skipped: root, like Windows, reads every file');
      this.skip();
    }
    await withFiles({ 'a.md': COMPLETE, 'b.md': COMPLETE }, async (cwd) => {
      await chmod(join(cwd, 'a.md'), 0);
      const run = await cli(['check', 'a.md', 'b.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: a\.md: no permission;[^\n]*\n$/);
      assert.match(run.stdout, /b\.md {2}100 % complete/);
    });
  });

  it('tells a link that leads nowhere from a file', async function () {
    if (process.platform === 'win32') this.skip();
    await withFiles({}, async (cwd) => {
      await symlink('gone.md', join(cwd, 'a.md'));
      const run = await cli(['check', 'a.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /there is no such file, or it is a link that leads nowhere/);
    });
  });
});
