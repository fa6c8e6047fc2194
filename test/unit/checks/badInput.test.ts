import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport.js';
import { fixReport } from '../../../src/checks/fixReport.js';
import { type Report, rangeOf } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { problemsOf, read, SECTIONS } from '../support/reports.js';
import { Random } from '../support/random.js';

function isWithin({ parts }: Report, text: string, range: { start: number; end: number }): boolean {
  return parts.map((part) => part.text).join('') === text && range.start >= 0 && range.start <= range.end && range.end <= text.length;
}

const H1 = '# Incident Report: X\n';
const random = new Random(1);
const junk = Array.from({ length: 20_000 }, () => String.fromCharCode(random.below(256))).join('');

const inputs: Readonly<Record<string, string>> = {
  'no text': '',
  'a byte order mark': '\uFEFF',
  'two byte order marks': '\uFEFF\uFEFF# Incident Report: X\n',
  'white space': ' \t\r\n\n\r\u00a0\u2028',
  'only an H1': H1,
  'only a hash': '#',
  'only front matter': '---\nreport: incident-report\n---\n',
  'unclosed front matter': '---\nreport: incident-report\n',
  'front matter twice': '---\na: 1\n---\n---\nb: 2\n---\n',
  'binary junk': junk,
  'nulls': `${H1}\0\0## Timeline\0\n\0`,
  'lone surrogates': `${H1}## \ud800 Timeline\n\udc00: x\n- \ud83d: y\n`,
  'mixed line ends': '# Incident Report: X\r\n## Timeline\r### Initial Access\n- Date: x\r\r\n## Sector\n\r- y',
  'line separators': '# Incident Report: X\u2028## Timeline\u2029- Date: x\u0085',
  'an unclosed comment': `${H1}## Timeline\n<!-- \n## Impact Assessment\n`,
  'an unclosed fence': `${H1}## Timeline\n\`\`\`\n## Impact Assessment\n`,
  '5,000 headings': `${H1}${'## Heading\n'.repeat(5000)}`,
  '1,000 times the same section': `${H1}${'## Timeline\nx\n'.repeat(1000)}`,
  'a paragraph of 500 KB': `${H1}## Executive Summary\n${'word '.repeat(100_000)}\n`,
  'a line of 100 KB of spaces': `${H1}## Executive Summary\na${' '.repeat(100_000)}b\n`,
  'a label of 100 KB': `${H1}## Incident Details\n- **${'Sector'.repeat(16_000)}:** x\n`,
  '2,000 comments on one line': `${H1}## Timeline\n${'<!-- -->'.repeat(2000)}x\n`,
  '2,000 blank lines of CRLF': `${H1.replace('\n', '\r\n')}## Timeline\r\n${'\r\n'.repeat(2000)}x\r\n`,
  'a list of 2,000 items': `${H1}## Timeline\n${'- Date: x\n'.repeat(2000)}`,
  'a table of 1,000 rows': `${H1}## Timeline\n| a | b |\n|---|---|\n${'| a | b |\n'.repeat(1000)}`,
  '100 levels of labels': `${H1}## Incident Details\n${Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}- Sector: x`).join('\n')}\n`,
  '1,000 quotes in each other': `${H1}${'>'.repeat(1000)} a\n`,
  '500 levels of emphasis in a heading': `# ${'*a '.repeat(500)}${'a* '.repeat(500)}\n`,
  '1,000 open brackets': `${H1}## ${'['.repeat(1000)}\n${'['.repeat(1000)}\n`,
};

describe('bad input', () => {
  for (const [name, text] of Object.entries(inputs)) {
    it(`${name}: is read and checked, and every problem is within the text`, async () => {
      const report = await read(text);
      for (const { place } of checkReport(report)) assert.ok(isWithin(report, text, rangeOf(place)));
      assert.equal(report.parts.map((part) => part.text).join(''), text);
    });
    it(`${name}: keeps every line that is no heading, and scaffolds come once`, async () => {
      const once = (await fixReport(text, incidentReport, { insertMissing: true })).text;
      const lines = once.split(/[\r\n]+/u);
      for (const line of new Set(text.split(/[\r\n]+/u).filter((one) => one.trim() !== '' && !/^\uFEFF*#/u.test(one)))) assert.ok(lines.includes(line), `lost ${JSON.stringify(line.slice(0, 80))}`);
      assert.equal((await fixReport(once, incidentReport, { insertMissing: true })).text, once);
    });
  }

  it('2,000 quotes in each other are read', async () => assert.ok(await read(`${H1}${'>'.repeat(2000)} a\n`)));

  // Deep enough for the functions of remark that call themselves once a level; half a minute, as the parser's time is quadratic in the depth.
  (process.env.SLOW ? it : it.skip)('4,000 lists in each other are read (SLOW=1)', async () => assert.ok(await read(`${H1}${'- '.repeat(4000)}a\n`))).timeout(120_000);

  it('of a text that says nothing, all sections are missing, at its start', async () => {
    assert.deepEqual(await problemsOf(''), SECTIONS.map((title, index) => `error missing-section "": Missing section '${title}'${index === 0 ? ', expected first' : ''}`));
  });
});
