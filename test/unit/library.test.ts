import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPLETE, without } from '../editor/support/reports.js';

type Library = typeof import('../../src/index.js');

const load = (): Promise<Library> => import(pathToFileURL(resolve('dist/index.js')).href) as Promise<Library>;

describe('The library', () => {
  it('reads a report', async () => {
    const { parseReport } = await load();
    const { title, fields } = await parseReport(COMPLETE);
    assert.deepEqual([title?.text, fields.find(({ id }) => id === 'sector')?.value], ['Stolen session at Example Corp', 'Retail']);
  });

  it('checks a report, with severities of one\'s own', async () => {
    const { parseReport, checkReport } = await load();
    const report = await parseReport(without('Lessons Learned'));
    assert.deepEqual(checkReport(report).map(({ check, severity, range }) => [check, severity, range.start.line]), [['missing-section', 'error', COMPLETE.split('\n').indexOf('## Response Actions') + 1]]);
    assert.deepEqual(checkReport(report, { 'missing-section': 'information' }).map(({ severity }) => severity), ['information']);
    assert.deepEqual(checkReport(report, { 'missing-section': 'off' }), []);
  });

  it('says what it cannot check, and what it cannot read', async () => {
    const { parseReport, checkReport } = await load();
    const copy = structuredClone(await parseReport(COMPLETE));
    assert.throws(() => checkReport(copy), /Expected a report that parseReport gave/u);
    await assert.rejects(parseReport('x'.repeat(2_000_001)), /The text is too long/u);
  });

  it('reads dates', async () => {
    const { parseDate } = await load();
    assert.deepEqual(parseDate('Late Sep. 2024'), { from: '2024-09-01', to: '2024-09-30', precision: 'month', approximate: true });
    assert.equal(parseDate('May affect 20 organisations'), undefined);
  });

  it('finds, defangs and refangs indicators', async () => {
    const { extractIndicators, defang, refang } = await load();
    assert.deepEqual(extractIndicators('See hxxp://evil[.]example/a'), [{ type: 'url', value: 'http://evil.example/a', original: 'hxxp://evil[.]example/a', offset: 4, end: 27, defanged: true }]);
    assert.equal(defang('185.220.101.4'), '185[.]220[.]101[.]4');
    assert.equal(refang('hxxps[:]//evil[.]example'), 'https://evil.example');
  });

  it('needs neither an editor nor Node', () => assert.deepEqual(readFileSync('dist/index.js', 'utf8').match(/(?:from|require\(|import\()\s*["'](?:node:|vscode)[^"']*["']/gu), null));

  it('has types that stand by themselves', () => {
    assert.deepEqual(readFileSync('dist/index.d.ts', 'utf8').match(/^import .*/gmu), null);
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--typeRoots', 'dist', 'dist/index.d.ts'], { stdio: 'pipe' });
  });
});
