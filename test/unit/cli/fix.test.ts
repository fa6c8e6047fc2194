import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, link, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checked, cli, tell, withFiles } from './cli.js';
import { COMPLETE, NOTES, OUT_OF_ORDER, WITH_ERROR } from './reports.js';

/** The file after `fix`, in a folder of its own that must hold nothing else then. */
async function fixed(content: string | Buffer, ...options: string[]): Promise<string> {
  let result = '';
  await withFiles({ 'a.md': content }, async (cwd) => {
    const run = await cli(['fix', ...options, 'a.md'], { cwd });
    assert.deepEqual([run.code, run.stdout], [0, ''], run.stderr);
    assert.deepEqual(await readdir(cwd), ['a.md']);
    result = await readFile(join(cwd, 'a.md'), 'utf8');
  });
  return result;
}

describe('command line: fix', function () {
  this.timeout(60_000);

  it('mends what can be mended without changing a word, and says so', async () => {
    await withFiles({ 'a.md': OUT_OF_ORDER, 'b.md': WITH_ERROR }, async (cwd) => {
      const run = await cli(['fix', 'a.md', 'b.md'], { cwd });
      assert.deepEqual(run, { code: 0, stdout: '', stderr: 'a.md: 1 problem mended, 0 problems left\nb.md: 0 problems mended, 1 problem left\n' });
      assert.equal(await readFile(join(cwd, 'a.md'), 'utf8'), COMPLETE);
      assert.equal(await readFile(join(cwd, 'b.md'), 'utf8'), WITH_ERROR);
    });
  });

  it('keeps a byte order mark, CRLF and a missing final newline', async () => {
    const windows = (text: string): string => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    assert.equal(await fixed(windows(OUT_OF_ORDER)), windows(COMPLETE));
    assert.match(await fixed(windows(WITH_ERROR), '--insert-missing'), /^\uFEFF(?:[^\r\n]*\r\n)+[^\r\n]*(?:\r\n)?$/);
  });

  it('does not write a file that it does not change', async () => {
    await withFiles({ 'a.md': COMPLETE }, async (cwd) => {
      const before = await stat(join(cwd, 'a.md'));
      await cli(['fix', 'a.md'], { cwd });
      const after = await stat(join(cwd, 'a.md'));
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    });
  });

  it('inserts what is missing only when asked, and the gap stays one', async () => {
    const text = WITH_ERROR.replace('- **Sector:** Education\n', '');
    assert.equal(await fixed(text), text);
    const scaffolded = await fixed(text, '--insert-missing');
    assert.match(scaffolded, /- \*\*Sector:\*\* \[.*\]\n/);
    assert.match(scaffolded, /\n## Recommendations\n\n- \*\*[^]*\]\n$/);
    const run = await cli(['check', '--format', 'json', '--fail-on', 'warning', '-'], { input: scaffolded });
    assert.equal(run.code, 1);
    const file = checked(run).files[0]!;
    assert.deepEqual(file.problems.filter(({ severity }) => severity !== 'information').map(({ check }) => check), ['missing-field', 'empty-section']);
    assert.equal(file.completeness, checked(await cli(['check', '--format', 'json', '-'], { input: text })).files[0]!.completeness);
    assert.equal(await fixed(scaffolded, '--insert-missing'), scaffolded);
  });

  it('counts gaps that were given something to fill in as left', async () => {
    const run = await cli(['fix', '--insert-missing', '-'], { input: WITH_ERROR });
    assert.match(run.stderr, /^<stdin>: 0 problems mended, 1 gap given something to fill in, [1-9]\d* problems? left\n$/);
  });

  it('prints the mended standard input', async () => {
    assert.deepEqual(await cli(['fix', '-'], { input: OUT_OF_ORDER }), { code: 0, stdout: COMPLETE, stderr: '<stdin>: 1 problem mended, 0 problems left\n' });
    assert.equal((await cli(['fix', '-'], { input: `\uFEFF${COMPLETE}` })).stdout, `\uFEFF${COMPLETE}`);
    const notes = await cli(['fix', '-'], { input: NOTES });
    assert.deepEqual([notes.code, notes.stdout], [2, '']);
  });

  it('prints a unified diff and writes nothing for --dry-run', async () => {
    await withFiles({ 'a.md': OUT_OF_ORDER, 'b.md': COMPLETE }, async (cwd) => {
      const run = await cli(['fix', '--dry-run', 'a.md', 'b.md'], { cwd });
      assert.equal(run.code, 0);
      assert.equal(run.stderr, 'a.md: 1 problem would be mended, 0 problems left\nb.md: 0 problems would be mended, 0 problems left\n');
      assert.match(run.stdout, /^--- a\.md\n\+\+\+ a\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n(?:[ +-][^\n]*\n)+$/);
      assert.equal(await readFile(join(cwd, 'a.md'), 'utf8'), OUT_OF_ORDER);
      const stdin = await cli(['fix', '--dry-run', '-'], { input: OUT_OF_ORDER });
      assert.equal(stdin.stdout, run.stdout.replaceAll(' a.md', ' <stdin>'));
    });
  });

  it('prints a diff that patch applies, byte by byte', async function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      tell('skipped: there is no git');
      this.skip();
    }
    const windows = (text: string): string => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    await withFiles({ 'a.md': windows(OUT_OF_ORDER) }, async (cwd) => {
      const { stdout } = await cli(['fix', '--dry-run', 'a.md'], { cwd });
      const applied = spawnSync('git', ['apply', '-p0', '--whitespace=nowarn'], { cwd, input: stdout, encoding: 'utf8' });
      assert.equal(applied.status, 0, applied.stderr);
      assert.equal(await readFile(join(cwd, 'a.md'), 'utf8'), windows(COMPLETE));
    });
  });

  it('follows a link and does not replace it', async function () {
    if (process.platform === 'win32') this.skip();
    await withFiles({ 'real/a.md': OUT_OF_ORDER }, async (cwd) => {
      await symlink('real/a.md', join(cwd, 'link.md'));
      assert.equal((await cli(['fix', 'link.md'], { cwd })).code, 0);
      assert.ok((await lstat(join(cwd, 'link.md'))).isSymbolicLink());
      assert.ok((await lstat(join(cwd, 'real/a.md'))).isFile());
      assert.equal(await readFile(join(cwd, 'real/a.md'), 'utf8'), COMPLETE);
      assert.deepEqual(await readdir(join(cwd, 'real')), ['a.md']);
    });
  });

  it('keeps the permissions, and takes the place of the file in one step', async function () {
    if (process.platform === 'win32') this.skip();
    await withFiles({ 'a.md': OUT_OF_ORDER }, async (cwd) => {
      await chmod(join(cwd, 'a.md'), 0o666);
      await link(join(cwd, 'a.md'), join(cwd, 'before.txt')); // holds on to the old file
      await cli(['fix', 'a.md'], { cwd });
      assert.equal((await stat(join(cwd, 'a.md'))).mode & 0o7777, 0o666);
      assert.deepEqual([await readFile(join(cwd, 'a.md'), 'utf8'), await readFile(join(cwd, 'before.txt'), 'utf8')], [COMPLETE, OUT_OF_ORDER]);
    });
  });

  it('leaves everything as it is where it may not write, and goes on', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      tell('skipped: root, like Windows, writes every file');
      this.skip();
    }
    await withFiles({ 'a.md': OUT_OF_ORDER, 'b/b.md': OUT_OF_ORDER, 'c.md': OUT_OF_ORDER }, async (cwd) => {
      await chmod(join(cwd, 'a.md'), 0o444);
      await chmod(join(cwd, 'b'), 0o555);
      const run = await cli(['fix', 'a.md', 'b/b.md', 'c.md'], { cwd });
      await chmod(join(cwd, 'b'), 0o755);
      assert.equal(run.code, 2);
      assert.match(run.stderr, /^incident-report: a\.md: no permission;[^\n]*\nincident-report: b\/b\.md: no permission;[^\n]*\nc\.md: 1 problem mended/);
      assert.deepEqual([await readFile(join(cwd, 'a.md'), 'utf8'), await readFile(join(cwd, 'b/b.md'), 'utf8')], [OUT_OF_ORDER, OUT_OF_ORDER]);
      assert.deepEqual(await readdir(cwd), ['a.md', 'b', 'c.md']);
    });
  });

  it('writes nothing of a damaged file', async () => {
    const damaged = Buffer.concat([Buffer.from(OUT_OF_ORDER), Buffer.from([0xff])]);
    await withFiles({ 'a.md': damaged }, async (cwd) => {
      assert.equal((await cli(['fix', 'a.md'], { cwd })).code, 2);
      assert.deepEqual(await readFile(join(cwd, 'a.md')), damaged);
    });
  });

  it('writes even when nobody reads what it says', async () => {
    await withFiles({ 'a.md': OUT_OF_ORDER, 'b.md': OUT_OF_ORDER }, async (cwd) => {
      assert.equal((await cli(['fix', 'a.md', 'b.md'], { cwd, closed: ['stdout', 'stderr'] })).code, 0);
      assert.equal(await readFile(join(cwd, 'b.md'), 'utf8'), COMPLETE);
    });
  });

  it('mends a file in a folder whose name needs care', async () => {
    await withFiles({}, async (cwd) => {
      const folder = join(cwd, "it's [a] (té-st)");
      await mkdir(folder);
      await writeFile(join(folder, '- a.md'), OUT_OF_ORDER);
      assert.equal((await cli(['fix', join(folder, '- a.md')], { cwd })).code, 0);
      assert.equal(await readFile(join(folder, '- a.md'), 'utf8'), COMPLETE);
    });
  });
});
