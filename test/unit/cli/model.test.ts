import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReportModel } from '../../../src/exports/model/reportModel.js';
import { toReportModel } from '../../../src/exports/model/toReportModel.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { cli, tell } from './cli.js';

const CORPUS = resolve('../shared/corpus');
const DETAILS = { discoveryDate: 'Discovery Date', incidentDate: 'Incident Date', affectedOrganization: 'Affected Organization', sector: 'Sector', geography: 'Geography' };

/** What a reader found in a document, before the tool had seen it. */
interface Expectation {
  readonly path: string;
  /** Lines of the headings that a reader takes for the section. */
  readonly sections: Readonly<Record<string, number>>;
}

async function modelOf(path: string): Promise<ReportModel> {
  return toReportModel(await parseReport(await readFile(path, 'utf8'), incidentReport));
}

describe('command line: model', () => {
  it('prints what a report says', async () => {
    const { stdout, code } = await cli(['model', '-'], { input: '# Incident Report: X\n\n## Timeline\n\n- 2026-03-09: mail sent\n' });
    const { title, sections, events } = JSON.parse(stdout) as ReportModel;
    assert.deepEqual([code, title!.text, sections.map(({ id }) => id), events.map(({ text }) => text)], [0, 'X', ['timeline'], ['mail sent']]);
  });

  it('takes another file for a report where it is told to', async () => {
    assert.equal((await cli(['model', '-'], { input: '# Notes\n' })).code, 2);
    assert.equal((JSON.parse((await cli(['model', '--as-report', '-'], { input: '# Notes\n' })).stdout) as ReportModel).title!.text, 'Notes');
  });

  it('knows no other options', async () => assert.match((await cli(['model', '--dry-run', 'x.md'])).stderr, /Unknown option '--dry-run' of 'model'/u));
});

describe('command line: model of the corpus', function () {
  this.timeout(120_000);

  before(function () {
    if (existsSync(CORPUS)) return;
    tell(`skipped: there is no ${CORPUS}`);
    this.skip();
  });

  it('reads the title and the five details of every report of the same template', async () => {
    const names = (await readdir(join(CORPUS, 'same-template'))).filter((name) => name.endsWith('.md')).sort();
    let reports = 0;
    for (const name of names) {
      const text = await readFile(join(CORPUS, 'same-template', name), 'utf8');
      const title = /^# +Incident Report: *(.*)$/mu.exec(text)?.[1]?.trim();
      if (title === undefined) continue;
      reports += 1;
      const model = await modelOf(join(CORPUS, 'same-template', name));
      assert.equal(model.title?.text, title, name);
      for (const [id, label] of Object.entries(DETAILS)) {
        const written = new RegExp(String.raw`^[-*] +(?:\*\*)?${label}:(?:\*\*)? *(.*)$`, 'mu').exec(text)?.[1]?.trim();
        assert.notEqual(written, undefined, `${name} has no ${label}`);
        assert.equal(model.fields.find((field) => field.section === 'incidentDetails' && field.id === id)?.value, written, `${name}: ${label}`);
      }
    }
    tell(`${reports} reports, ${5 * reports} details`);
    assert.equal(reports, 20);
  });

  it('finds no span in the sample, and nothing wrong with its dates', async () => {
    const { spans, fields } = await modelOf(resolve('../shared/samples/telegram-policy-change.md'));
    assert.deepEqual(spans, []);
    assert.deepEqual(fields.filter(({ date }) => date).map(({ id, date }) => [id, date!.from, date!.to]), ['discoveryDate', 'incidentDate', 'dateTime'].map((id) => [id, '2024-08-01', '2024-08-31']));
  });

  it('recognises the sections that a reader sees in twenty other documents', async () => {
    const expectations = JSON.parse(readFileSync('test/fixtures/corpus-sections.json', 'utf8')) as Expectation[];
    assert.deepEqual(expectations.map(({ path }) => path), await smallestHashes(20));
    const expected: string[] = [];
    const missed: string[] = [];
    const beyond: string[] = [];
    for (const { path, sections } of expectations) {
      const found = new Map((await modelOf(join(CORPUS, path))).sections.filter(({ id }) => !id.includes('/')).map(({ id, line }) => [id, line]));
      for (const [id, line] of Object.entries(sections)) {
        expected.push(id);
        if (found.get(id) !== line) missed.push(`${path}: ${id} in line ${line}, read ${found.get(id) ?? 'nowhere'}`);
      }
      for (const [id, line] of found) if (!(id in sections)) beyond.push(`${path}: ${id} in line ${line}`);
    }
    tell([`${expected.length - missed.length} of ${expected.length} sections recognised`, ...missed.map((one) => `missed ${one}`), ...beyond.map((one) => `beyond ${one}`)].join('\n      '));
    assert.ok(missed.length <= expected.length / 10);
  });
});

/** The documents over 2 KB whose paths have the smallest SHA-256. */
async function smallestHashes(count: number): Promise<string[]> {
  const names = await readdir(join(CORPUS, 'reports'));
  const sizes = await Promise.all(names.map(async (name) => ({ path: `reports/${name}`, size: (await stat(join(CORPUS, 'reports', name))).size })));
  const hash = (path: string): string => createHash('sha256').update(path).digest('hex');
  return sizes.filter(({ path, size }) => path.endsWith('.md') && size > 2048).map(({ path }) => path).sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, count);
}
