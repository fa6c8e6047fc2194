import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { exportPage } from '../../../src/summary/page/exportPage.js';
import { startOfDay } from '../../../src/summary/page/startOfDay.js';
import { richReport } from '../../browser/reports/richReport.js';
import { cli, withFiles } from './cli.js';

const UNLABELLED = '# Incident Report: X\n\n## Executive Summary\n\nShort.\n';
const LABELLED = `---\ntlp: AMBER\n---\n\n${UNLABELLED}`;

describe('command line: render', () => {
  for (const [name, text] of [['a short report', LABELLED], ['one with all there is to draw', richReport()]] as const) {
    it(`writes the bytes that the editor exports, of ${name}, although its packages lack what it has no use for`, async () => {
      await withFiles({ 'x.md': text }, async (folder) => {
        const { code, stdout, stderr } = await cli(['render', 'x.md', '-o', 'out.html'], { cwd: folder });
        assert.deepEqual([code, stdout, stderr], [0, '', '']);
        assert.equal(await readFile(join(folder, 'out.html'), 'utf8'), exportPage(await parseReport(text, incidentReport), { mode: 'reader', now: startOfDay(new Date()) }));
      });
    });
  }

  it('never takes the place of the report', async () => {
    await withFiles({ 'x.md': LABELLED }, async (folder) => {
      const { code, stderr } = await cli(['render', 'x.md', '-o', './x.md'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /x\.md: is the report itself/u);
      assert.equal(await readFile(join(folder, 'x.md'), 'utf8'), LABELLED);
    });
  });

  it('replaces an older page', async () => {
    await withFiles({ 'x.md': LABELLED, 'out.html': 'old' }, async (folder) => {
      assert.equal((await cli(['render', 'x.md', '-o', 'out.html'], { cwd: folder })).code, 0);
      assert.match(await readFile(join(folder, 'out.html'), 'utf8'), /^<!doctype html>/u);
    });
  });

  it('prints the page where no file is named', async () => {
    const [first, second] = await Promise.all([cli(['render', '-'], { input: LABELLED }), cli(['render', '-', '-o', '-'], { input: LABELLED })]);
    assert.equal(first.code, 0);
    assert.match(first.stdout, /^<!doctype html>.*<\/html>\n$/su);
    assert.equal(second.stdout, first.stdout);
  });

  it('renders no report without a label, unless it is told which or none', async () => {
    const { code, stdout, stderr } = await cli(['render', '-'], { input: UNLABELLED });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /<stdin>: sets no TLP label, .* --tlp with one of: TLP:RED, TLP:AMBER\+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR, none/u);
    assert.match((await cli(['render', '--tlp', 'red', '-'], { input: UNLABELLED })).stdout, /class="tlp tlp-red" translate="no">TLP:RED</u);
    const none = await cli(['render', '--tlp=none', '-'], { input: UNLABELLED });
    assert.equal(none.code, 0);
    assert.doesNotMatch(none.stdout, />TLP:/u);
  });

  it('takes what is no label of TLP 2.0 for none', async () => {
    const { code, stderr } = await cli(['render', '-'], { input: LABELLED.replace('AMBER', 'WHITE') });
    assert.equal(code, 2);
    assert.match(stderr, /sets 'WHITE', which is no TLP 2\.0 label/u);
  });

  it('never gives a report another label than its own', async () => {
    for (const label of ['GREEN', 'none']) {
      const { code, stdout, stderr } = await cli(['render', '--tlp', label, '-'], { input: LABELLED });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /is TLP:AMBER, and --tlp says/u);
    }
    assert.equal((await cli(['render', '--tlp', 'amber', '-'], { input: LABELLED })).code, 0);
  });

  it('tells the author what is missing where they are asked for', async () => {
    assert.match((await cli(['render', '--mode', 'author', '-'], { input: LABELLED })).stdout, /Missing/u);
    assert.doesNotMatch((await cli(['render', '-'], { input: LABELLED })).stdout, /Missing/u);
  });

  it('compares with the day that it is given', async () => {
    const draft = LABELLED.replace('tlp', 'status: draft\ntlp');
    assert.match((await cli(['render', '--date', '2024-02-29', '-'], { input: draft })).stdout, /DRAFT, as of 29 February 2024/u);
    for (const date of ['2023-02-29', 'yesterday']) assert.match((await cli(['render', '--date', date, '-'], { input: draft })).stderr, new RegExp(`Unexpected value '${date}' of --date`, 'u'));
  });

  it('says what is wrong with how it is called', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['a.md', 'b.md'], /Unexpected file 'b\.md', expected one/u],
      [['--tlp', 'white', 'a.md'], /Unexpected value 'white' of --tlp/u],
      [['a.md', '-o'], /Missing value of --out/u],
      [['--mode', 'both', 'a.md'], /Unexpected value 'both' of --mode, expected one of: reader, author/u],
      [['-x', 'a.md'], /Unknown option '-x'/u],
    ];
    for (const [args, message] of wrong) {
      const { code, stderr } = await cli(['render', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, message);
    }
  });

  it('says where it cannot write', async () => {
    await withFiles({ 'x.md': LABELLED }, async (folder) => {
      const { code, stderr } = await cli(['render', 'x.md', '-o', 'nowhere/out.html'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /nowhere\/out\.html/u);
    });
  });

  it('makes one page of a pattern only where it finds one report', async () => {
    await withFiles({ 'a.md': LABELLED, 'b.md': LABELLED, 'sub/c.md': LABELLED }, async (folder) => {
      assert.equal((await cli(['render', 'sub/*.md'], { cwd: folder })).code, 0);
      const { code, stdout, stderr } = await cli(['render', '*.md'], { cwd: folder });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /the pattern finds 2 reports, expected one/u);
    });
  });
});
