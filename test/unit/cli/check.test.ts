import assert from 'node:assert/strict';
import { paintFor } from '../../../src/cli/colours.js';
import { checked, cli, withFiles } from './cli.js';
import { COMPLETE, NOTES, OUT_OF_ORDER, WITH_ERROR, WITH_INFORMATION, WITH_WARNING } from './reports.js';

const FILES = { 'error.md': WITH_ERROR, 'warning.md': WITH_WARNING, 'information.md': WITH_INFORMATION, 'complete.md': COMPLETE };

describe('command line: check', function () {
  this.timeout(60_000);

  it('ends with 1 from the severity on that --fail-on says', async () => {
    await withFiles(FILES, async (cwd) => {
      const codes = async (...options: string[]): Promise<(number | null)[]> =>
        Promise.all(Object.keys(FILES).map(async (file) => (await cli(['check', ...options, file], { cwd })).code));
      assert.deepEqual(await codes(), [1, 0, 0, 0]);
      assert.deepEqual(await codes('--fail-on', 'error'), [1, 0, 0, 0]);
      assert.deepEqual(await codes('--fail-on', 'warning'), [1, 1, 0, 0]);
      assert.deepEqual(await codes('--fail-on', 'information'), [1, 1, 1, 0]);
      assert.deepEqual(await codes('--fail-on', 'never'), [0, 0, 0, 0]);
    });
  });

  it('ends with 2 where a file failed, whatever else it found', async () => {
    await withFiles(FILES, async (cwd) => {
      const run = await cli(['check', 'error.md', 'gone.md', 'complete.md'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stdout, /error\.md[^]*complete\.md {2}100 % complete, no problems/);
      assert.equal((await cli(['check', '--fail-on', 'never', 'gone.md'], { cwd })).code, 2);
    });
  });

  it('prints JSON with places that count from 1', async () => {
    await withFiles({ 'a.md': WITH_WARNING.replaceAll('\n', '\r\n'), 'complete.md': COMPLETE }, async (cwd) => {
      const run = await cli(['check', '--format', 'json', 'a.md', 'complete.md'], { cwd });
      const [a, complete] = checked(run).files;
      assert.deepEqual(complete, { path: 'complete.md', report: true, completeness: 1, problems: [] });
      assert.ok(a!.completeness > 0.9 && a!.completeness < 1, String(a!.completeness));
      assert.deepEqual(a!.problems, [
        { check: 'missing-field', severity: 'warning', message: "Missing field 'Sector' in 'Incident Details'", line: 7, column: 4, endLine: 7, endColumn: 20, fixable: false },
      ]);
    });
  });

  it('calls fixable what fix mends without further options', async () => {
    const run = await cli(['check', '--format', 'json', '-'], { input: OUT_OF_ORDER.replace('- **Sector:** Education\n', '') });
    assert.deepEqual(checked(run).files[0]!.problems.map(({ check, fixable }) => [check, fixable]), [['missing-field', false], ['section-order', true]]);
  });

  it('lets no long message push the others aside', async () => {
    const long = 'A'.repeat(90);
    const text = OUT_OF_ORDER.replace('- **Sector:** Education\n', '').replace('## Impact Assessment\n', `## Impact Assessment\n\n<!-- incident-report-disable-line ${long.toLowerCase()} -->\n`);
    const rows = (await cli(['check', '-'], { input: text })).stdout.split('\n').filter((line) => /missing-field|unused-suppression/u.test(line));
    assert.equal(rows.length, 2);
    assert.ok(rows.some((line) => line.length < 120 && line.endsWith('missing-field')), rows.join('\n'));
  });

  it('prints a line for each problem, aligned, and a summary', async () => {
    await withFiles({ 'a.md': WITH_ERROR.replace('- **Sector:** Education\n', ''), 'b.md': COMPLETE, 'notes.md': NOTES }, async (cwd) => {
      assert.equal((await cli(['check', '*.md'], { cwd })).stdout, `a.md  91 % complete
   7:4  warning  Missing field 'Sector' in 'Incident Details'                         missing-field
  34:4  error    Missing section 'Recommendations', expected after 'Lessons Learned'  missing-section

b.md  100 % complete, no problems

2 reports checked: 1 error, 1 warning. 1 file that is no report skipped.
`);
    });
  });

  it('says what fix can mend', async () => {
    const { stdout } = await cli(['check', '-'], { input: OUT_OF_ORDER });
    assert.match(stdout, /1 report checked: 1 warning\. 'incident-report fix' can mend all of them\.\n$/);
  });

  it('lets nothing that stands in a report command the terminal', async () => {
    const { stdout } = await cli(['check', '-'], { input: COMPLETE.replace('## Recommendations', '## Recommen\u001bdatons\u009b') });
    assert.match(stdout, /Unexpected heading 'Recommen\uFFFDdatons\uFFFD'/);
    assert.doesNotMatch(stdout, /[\u001b\u009b]/);
  });

  it('never colours JSON, and nothing that goes to a pipe unless it is told to', async () => {
    const run = async (format: string, env: NodeJS.ProcessEnv): Promise<string> => (await cli(['check', '--format', format, '-'], { input: WITH_ERROR, env })).stdout;
    assert.doesNotMatch(await run('pretty', {}), /\u001b/);
    assert.match(await run('pretty', { FORCE_COLOR: '1' }), /\u001b\[31merror/);
    assert.doesNotMatch(await run('pretty', { FORCE_COLOR: '0' }), /\u001b/);
    assert.doesNotMatch(await run('json', { FORCE_COLOR: '1' }), /\u001b/);
  });

  it('colours for a terminal, unless NO_COLOR is set', () => {
    const red = (isTTY: boolean, env: NodeJS.ProcessEnv): string => paintFor({ isTTY }, env)('red', 'x');
    assert.equal(red(true, {}), '\u001b[31mx\u001b[39m');
    assert.equal(red(true, { NO_COLOR: '1' }), 'x');
    assert.equal(red(true, { NO_COLOR: '1', FORCE_COLOR: '1' }), '\u001b[31mx\u001b[39m');
    assert.equal(red(false, {}), 'x');
  });

  it('goes on in silence when nobody reads what it prints', async () => {
    await withFiles(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, '# Incident Report: x\n'])), async (cwd) => {
      for (const format of ['pretty', 'json']) {
        assert.deepEqual(await cli(['check', '--format', format, '*.md'], { cwd, closed: ['stdout'] }), { code: 1, stdout: '', stderr: '' });
      }
    });
  });

  it('reports on a text with nothing but an H1', async () => {
    const file = checked(await cli(['check', '--format', 'json', '-'], { input: '# Incident Report: x' })).files[0]!;
    assert.equal(file.completeness, 0);
    assert.deepEqual(new Set(file.problems.map(({ check, line, column, endColumn }) => `${check} ${line}:${column}-${endColumn}`)), new Set(['missing-section 1:3-21']));
    assert.equal(file.problems.length, 9);
  });

  it('shows where front matter is broken', async () => {
    const run = await cli(['check', '--format', 'json', '-'], { input: `---\nreport: incident-report\nstatus: draft: 2\n---\n${COMPLETE}` });
    assert.equal(run.code, 1);
    const problems = checked(run).files[0]!.problems;
    assert.deepEqual(problems.map(({ check, severity, line }) => [check, severity, line]), [['front-matter', 'error', 3]]);
  });
});
