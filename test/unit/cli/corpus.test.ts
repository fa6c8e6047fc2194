import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../../../src/checks/check.js';
import { checkReport } from '../../../src/checks/checkReport.js';
import { fixReport } from '../../../src/checks/fixReport.js';
import { toReportModel } from '../../../src/exports/model/toReportModel.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { checked, cli, tell, withFiles } from './cli.js';

const CORPUS = resolve('../shared/corpus');
const DETAILS = ['Discovery Date', 'Incident Date', 'Affected Organization', 'Sector', 'Geography'];

async function corpusFiles(): Promise<string[]> {
  const folders = ['reports', 'templates', 'same-template'];
  const names = await Promise.all(folders.map(async (folder) => (await readdir(join(CORPUS, folder))).map((name) => join(CORPUS, folder, name))));
  return names.flat().filter((name) => name.endsWith('.md')).sort();
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/u).map((line) => line.trimEnd()).filter((line) => line !== '');
}

/** Lines of the text that are gone after fixing, other than headings whose level or misspelt name was mended. */
function lostLines(before: string, after: string, fixed: readonly Problem[]): string[] {
  const left = linesOf(after);
  const mended = new Set(fixed.filter(({ check }) => check === 'heading-typo' || check === 'heading-level').map(({ place }) => place.part.text.slice(place.range.start, place.range.end)));
  return linesOf(before).filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0 && !mended.has(line.replace(/^ {0,3}#+\s*|\s*#*$/gu, ''));
  });
}

describe('command line: the corpus', function () {
  this.timeout(300_000);

  before(function () {
    if (existsSync(CORPUS)) return;
    tell(`skipped: there is no ${CORPUS}`);
    this.skip();
  });

  it('recognises the reports of the same template, and their details', async () => {
    const cwd = join(CORPUS, 'same-template');
    const { files } = checked(await cli(['check', '--format', 'json', '--fail-on', 'never', '*.md'], { cwd }));
    assert.ok(files.length > 20);
    for (const { path, report, problems } of files) {
      const text = await readFile(join(cwd, path), 'utf8');
      const title = /^# +(.*)$/mu.exec(text)![1]!;
      assert.equal(report, title.startsWith('Incident Report'), `${path}: ${title}`);
      if (!report) assert.match(title, /^Threat Actor/, path);
      const missing = problems.filter(({ message }) => message.startsWith('Missing field') && message.endsWith("in 'Incident Details'"));
      const wrong = missing.filter(({ message }) => DETAILS.some((label) => message.includes(`'${label}'`) && new RegExp(`^[-*\\s]*${label}`, 'mu').test(text)));
      assert.deepEqual(wrong, [], path);
      if (report) assert.ok(!problems.some(({ message }) => message.startsWith("Missing section 'Incident Details'")), path);
    }
    assert.equal(files.filter(({ report }) => !report).length, 2);
  });

  it('checks and fixes every file from end to end', async () => {
    await withFiles({}, async (folder) => {
      await cp(CORPUS, folder, { recursive: true });
      const count = (await corpusFiles()).length;
      const run = async (...args: string[]): ReturnType<typeof cli> => cli([...args, '--as-report', '{reports,templates,same-template}/*.md'], { cwd: folder });
      const before = await run('check', '--format', 'json', '--fail-on', 'never');
      assert.deepEqual([before.code, before.stderr, checked(before).files.length], [0, '', count]);
      const fixed = await run('fix');
      assert.equal(fixed.code, 0, fixed.stderr);
      assert.equal((await run('fix', '--dry-run')).stdout, '');
      const fixable = checked(before).files.flatMap(({ problems }) => problems.filter((problem) => problem.fixable)).length;
      const mended = [...fixed.stderr.matchAll(/(\d+) problems? mended/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
      tell(`${fixable} fixable problems, ${mended} mended`);
      assert.ok(fixable > 0 && mended >= fixable);
      const after = await run('check', '--format', 'json', '--fail-on', 'never');
      for (const { path, problems } of checked(after).files) assert.deepEqual(problems.filter(({ fixable }) => fixable), [], path);
    });
  });

  it('loses no line, and is quick', async () => {
    const times: [number, string][] = [];
    for (const path of await corpusFiles()) {
      const text = await readFile(path, 'utf8');
      const start = performance.now();
      const report = await parseReport(text, incidentReport);
      checkReport(report);
      toReportModel(report);
      await fixReport(text, incidentReport);
      times.push([performance.now() - start, path]);
      for (const insertMissing of [false, true]) {
        const result = await fixReport(text, incidentReport, { insertMissing });
        assert.deepEqual(lostLines(text, result.text, result.fixed), [], path);
      }
    }
    const [slowest] = times.sort(([a], [b]) => b - a);
    tell(`${times.length} files; the slowest took ${slowest![0].toFixed(0)} ms: ${slowest![1]}`);
  });
});
