import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fixReport } from '../../../src/checks/fixReport.js';
import { completeness } from '../../../src/report/completeness.js';
import { reportScaffold, scaffoldText } from '../../../src/report/scaffold.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { completeReport, fixed, problemsOf, read, SECTIONS } from '../support/reports.js';

const filled = readFileSync('test/fixtures/filled-report.md', 'utf8');

describe('mending a whole report', () => {
  it('leaves a report without problems as it is', async () => assert.equal(await fixed(filled, true), filled));
  it('the filled report has no problem at all', async () => assert.deepEqual(await problemsOf(filled), []));
  it('puts all sections in order, in one go', async () => assert.equal(await fixed(completeReport({}, [...SECTIONS].reverse())), completeReport()));
  it('mends levels, names and order together', async () => {
    const text = completeReport({}, [...SECTIONS.slice(1), SECTIONS[0]!]).replace('## Executive Summary', '## Executve Sumary').replace('## Timeline of Events', '# Timeline of Events');
    assert.equal(await fixed(text), completeReport());
  });
  it('inserts nothing unasked', async () => assert.equal(await fixed('# Incident Report: X\n'), '# Incident Report: X\n'));
  it('answers nothing', async () => assert.equal(await fixed(completeReport({ 'Lessons Learned': '- **Key takeaways:** [TBD]' })), completeReport({ 'Lessons Learned': '- **Key takeaways:** [TBD]' })));
  it('leaves a check that is off alone', async () => {
    const text = completeReport({}, [...SECTIONS].reverse());
    assert.equal((await fixReport(text, incidentReport, { checks: { 'section-order': 'off' } })).text, text);
  });
  it('tells what it has mended and what remains', async () => {
    const { fixed: mended, remaining } = await fixReport(completeReport().replace('## Impact', '# Impact').replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n'), incidentReport);
    assert.deepEqual([mended.map(({ check }) => check), remaining.map(({ check }) => check)], [['heading-level'], ['empty-section']]);
  });
});

describe('inserting all that is missing', () => {
  const scaffold = scaffoldText(reportScaffold(incidentReport).slice(reportScaffold(incidentReport).findIndex((line) => line[0] === '## Executive Summary')), '\n');
  for (const [name, before, lead] of [
    ['an empty text', '', ''],
    ['a title', '# Incident Report: X\n', '# Incident Report: X\n\n'],
    ['a title without a line end', '# Incident Report: X', '# Incident Report: X\n\n'],
    ['front matter', '---\nreport: incident-report\n---\n', '---\nreport: incident-report\n---\n\n'],
  ] as const) {
    it(`gives ${name} all sections`, async () => assert.equal(await fixed(before, true), `${lead}${scaffold}\n`));
  }
  it('scaffolds stay gaps', async () => {
    for (const text of ['', '# Incident Report: X\n', completeReport({}, SECTIONS.slice(3)), filled.replace(/## Lessons[^]*?(?=## Recom)/u, ''), filled.replace(/- \*\*(?:Sector|Vector|Impact).*\n/gu, '')]) {
      const after = await fixed(text, true);
      assert.notEqual(after, text);
      assert.equal(completeness(await read(after)), completeness(await read(text)));
    }
  });
  it('fills an empty section at the end and goes on behind it', async () => {
    const text = completeReport({}, SECTIONS.slice(0, 7));
    const tail = '## Lessons Learned\n\n- **Key takeaways:** [What the incident taught]\n- **What could have been done better:** [What would have prevented or shortened it]\n\n## Recommendations\n\n- **Prevention measures for similar incidents:** [Measure, owner, due date]\n';
    assert.equal(await fixed(`${text}\n## Lessons Learned`, true), `${text}\n${tail}`);
    assert.equal(await fixed(`${text}\n## Lessons Learned\n`, true), `${text}\n${tail}`);
  });
  it('fills an empty section once, though it stands there twice', async () => {
    const text = completeReport().replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n\n## Lessons Learned\n');
    assert.equal((await fixed(text, true)).match(/Key takeaways/gu)?.length, 1);
  });
  it('adds the fields of the last section and goes on behind it', async () => {
    const text = `${completeReport({}, SECTIONS.slice(0, 7))}\n## Lessons Learned\n\n- **Key takeaways:** x`;
    assert.equal(await fixed(text, true), `${text}\n- **What could have been done better:** [What would have prevented or shortened it]\n\n## Recommendations\n\n- **Prevention measures for similar incidents:** [Measure, owner, due date]\n`);
  });

  // A heading behind something open would be swallowed by it, and inserted again at the next run.
  for (const [name, open] of [['an unclosed fence', '```\nopen'], ['an unclosed comment', '<!-- open'], ['an HTML element', '<details>\nopen\n</details>'], ['a quote', '> open'], ['a list', '- open'], ['indented code', 'x\n\n    open'], ['a table', '| a |\n|---|\n| b |'], ['a fence in a list', '- ```\n  open']] as const) {
    for (const [style, text] of [['', completeReport({ 'Lessons Learned': `Unknown.\n\n${open}` }, SECTIONS.slice(0, 8))], [' without blank lines', completeReport({ 'Lessons Learned': `Unknown.\n\n${open}` }, SECTIONS.slice(0, 8)).replace(/\n\n(?=#)/gu, '\n')]] as const) {
      it(`behind ${name}${style}, comes once and is found`, async () => {
        const after = await fixed(text, true);
        assert.ok(after.startsWith(text.trimEnd()));
        assert.deepEqual((await read(after)).headings.map(({ type }) => type.title), SECTIONS);
        assert.equal(await fixed(after, true), after);
      });
      it(`a section with ${name}${style} that moves swallows nothing`, async () => {
        const whole = text.replace('## Executive Summary', '## 0').replace('## Lessons Learned', '## Executive Summary').replace('## 0', '## Lessons Learned');
        const after = await fixed(whole);
        const { headings } = await read(after);
        assert.deepEqual(headings.map(({ type }) => type.title).sort(), SECTIONS.slice(0, 8).sort());
      });
    }
  }
});
