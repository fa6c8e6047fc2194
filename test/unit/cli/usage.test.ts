import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { cli, withFiles } from './cli.js';
import { COMPLETE, WITH_ERROR } from './reports.js';

describe('command line: usage', function () {
  this.timeout(60_000);

  const wrong: readonly [string, readonly string[], RegExp][] = [
    ['no command', [], /Missing command, expected one of: check, fix, model/],
    ['an unknown command', ['chekc', 'a.md'], /Unknown command 'chekc', expected one of: check, fix, model/],
    ['an unknown option', ['check', '--fromat', 'json', 'a.md'], /Unknown option '--fromat'/],
    ['an unknown short option', ['check', '-q', 'a.md'], /Unknown option '-q'/],
    ["an option's own letter as a short option", ['check', '-h'], /Unknown option '-h'/],
    ["another command's option", ['fix', '--fail-on', 'error', 'a.md'], /Unknown option '--fail-on' of 'fix'/],
    ['a value that is none of those allowed', ['check', '--format', 'xml', 'a.md'], /Unexpected value 'xml' of --format, expected one of: pretty, json/],
    ['an option without its value', ['check', 'a.md', '--fail-on'], /Missing value of --fail-on, expected one of: error, warning, information, never/],
    ['a value where none belongs', ['fix', '--dry-run=yes', 'a.md'], /Unexpected value 'yes' of --dry-run/],
    ['no file', ['check', '--format', 'json'], /Missing file/],
    ['a name that all objects have', ['check', '--constructor', 'a.md'], /Unknown option '--constructor'/],
  ];
  for (const [what, args, message] of wrong) {
    it(`tells ${what} in one line and ends with 2`, async () => {
      const run = await cli(args);
      assert.match(run.stderr, message);
      assert.match(run.stderr, /^incident-report: [^\n]+ See 'incident-report --help'\.\n$/);
      assert.deepEqual([run.code, run.stdout], [2, '']);
    });
  }

  it('prints help for help, --help and a command with --help', async () => {
    const [help, ...others] = await Promise.all([cli(['help']), cli(['--help']), cli(['check', '--help']), cli(['help', 'fix'])]);
    for (const run of others) assert.deepEqual(run, help);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    for (const option of ['--format', '--fail-on', '--as-report', '--insert-missing', '--dry-run']) assert.ok(help.stdout.includes(option), option);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await cli(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('takes everything behind -- for a file', async () => {
    await withFiles({ '--help': COMPLETE, '-x.md': WITH_ERROR }, async (cwd) => {
      assert.equal((await cli(['check', '--', '--help'], { cwd })).code, 0);
      assert.equal((await cli(['check', '--', '-x.md'], { cwd })).code, 1);
    });
  });

  it('takes the last of two values', async () => {
    await withFiles({ 'a.md': WITH_ERROR }, async (cwd) => {
      assert.equal((await cli(['check', '--fail-on=error', '--fail-on=never', 'a.md'], { cwd })).code, 0);
    });
  });
});
