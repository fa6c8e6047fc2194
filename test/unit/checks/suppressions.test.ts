import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../../src/checks/check.js';
import { checkReport } from '../../../src/checks/checkReport.js';
import { suppressionFixes } from '../../../src/checks/suppressionFixes.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { completeness } from '../../../src/report/completeness.js';
import { renderSummary } from '../../../src/summary/renderSummary.js';
import { afterFix, completeReport, fixed, itemAt, problemsOf, read, SECTIONS } from '../support/reports.js';

async function suppressed(text: string, title: string): Promise<string> {
  const report = await read(text);
  const fix = checkReport(report).flatMap((problem) => suppressionFixes(problem, report)).find((one) => one.title === title);
  assert.ok(fix, `no "${title}"`);
  return applyEdits(text, fix.edits);
}

const GAP = completeReport({ 'Incident Details': '- **Discovery Date:** 2026-01-01\n- **Incident Date:** 2026-01-01\n- **Affected Organization:** X\n- **Sector:**\n- **Geography:** Y' });
const EMPTY = completeReport({ 'Lessons Learned': '' });

describe('suppressing a problem', () => {
  it('on a list item goes to the end of its line', async () => {
    const after = await suppressed(GAP, 'Suppress missing-field on this line');
    assert.equal(after, GAP.replace('**Sector:**', '**Sector:** <!-- incident-report-disable-line missing-field -->'));
    assert.deepEqual(await problemsOf(after), []);
  });
  it('in a table goes into the last cell', async () => {
    const table = GAP.replace(/- \*\*.*\n/gu, '').replace('- **Geography:** Y', '').replace('## Incident Details\n', '## Incident Details\n\n| Field | Value |\n|---|---|\n| Discovery Date | 2026 |\n| Incident Date | 2026 |\n| Affected Organization | X |\n| Sector | |\n| Geography | Y |\n');
    const after = await suppressed(table, 'Suppress missing-field on this line');
    assert.match(after, /^\| Sector \| <!-- incident-report-disable-line missing-field --> ?\|$/mu);
    assert.deepEqual(await problemsOf(after), []);
  });
  it('on a heading goes below it, and moves along with the section', async () => {
    const after = await suppressed(EMPTY, 'Suppress empty-section in this section');
    assert.match(after, /## Lessons Learned\n\n<!-- incident-report-disable-section empty-section -->\n/u);
    assert.deepEqual(await problemsOf(after), []);
    const moved = `${after.slice(0, after.indexOf('## Lessons'))}${after.slice(after.indexOf('## Recom'))}\n${after.slice(after.indexOf('## Lessons'), after.indexOf('## Recom'))}`;
    assert.equal((await fixed(moved)).trim(), after.trim());
  });
  it('in the file goes to the top, below front matter', async () => {
    assert.ok((await suppressed(EMPTY, 'Suppress empty-section in this file')).startsWith('<!-- incident-report-disable-file empty-section -->\n\n# Incident Report: X\n'));
    assert.ok((await suppressed(`---\nstatus: final\n---\n\n${EMPTY}`, 'Suppress empty-section in this file')).startsWith('---\nstatus: final\n---\n\n<!-- incident-report-disable-file empty-section -->\n\n# Incident Report: X\n'));
  });
  it('adds to the comment that is there', async () => {
    const text = `<!-- incident-report-disable-file section-order: as told by the regulator -->\n\n${completeReport({ 'Lessons Learned': '' }, [...SECTIONS].reverse())}`;
    assert.ok((await suppressed(text, 'Suppress empty-section in this file')).startsWith('<!-- incident-report-disable-file section-order empty-section: as told by the regulator -->\n\n#'));
  });
  it('on the title, or where a comment would be code, is offered for the file only', async () => {
    for (const text of ['# Incident Report: X\n', '---\nseverity: [\n---\n\n# Incident Report: X\n']) {
      const report = await read(text);
      const titles = new Set(checkReport(report).flatMap((problem: Problem) => suppressionFixes(problem, report)).map(({ title }) => title.replace(/Suppress \S+ /u, '')));
      assert.deepEqual([...titles], ['in this file']);
    }
  });

  it('works wherever it is offered, and changes nothing else', async () => {
    const filled = readFileSync('test/fixtures/filled-report.md', 'utf8');
    const messy = filled.replace(/^## Executive Summary/mu, '## Executve Sumary').replace(/^(- \*\*(?:Sector|Vector|Impact|Financial).*?:\*\*).*$/gmu, '$1').replace(/^## Recommendations[^]*/mu, '');
    for (const text of [messy, messy.replaceAll('\n', '\r\n'), messy.replaceAll(/\n\n(?=[^#])/gu, '\n'), `---\nstatus: x\n---\n${messy}`]) {
      const report = await read(text);
      const problems = checkReport(report);
      assert.ok(problems.length > 3);
      for (const problem of problems) {
        for (const fix of suppressionFixes(problem, report)) {
          const after = await read(applyEdits(text, fix.edits));
          const left = checkReport(after);
          assert.ok(left.every(({ message }) => message !== problem.message), `"${fix.title}" leaves: ${problem.message}`);
          assert.ok(left.every(({ message }) => problems.some((one) => one.message === message)), `"${fix.title}" brings: ${left.map(({ message }) => message).join('; ')}`);
          assert.equal(completeness(after), completeness(report));
        }
      }
    }
  });
});

describe('a suppression', () => {
  it('keeps its problem from being fixed', async () => {
    const text = `<!-- incident-report-disable-file section-order -->\n\n${completeReport({}, [...SECTIONS].reverse())}`;
    assert.equal(await fixed(text), text);
  });
  it('of a section reaches what is inside, and no further', async () => {
    const inside = '### Initial Access\n\n- **Vector:** Phishing\n';
    const text = (comment: string): string => completeReport({ 'Timeline of Events': `${comment}\n\n${inside}` });
    const all = await problemsOf(text(''));
    assert.deepEqual(await problemsOf(text('<!-- incident-report-disable-section -->')), []);
    const deeper = await problemsOf(text('').replace('### Initial Access\n', '### Initial Access\n\n<!-- incident-report-disable-section -->\n'));
    assert.ok(deeper.length > 0 && deeper.length < all.length);
  });
  it('of the next line passes blank lines, and reaches the next heading', async () => {
    for (const between of ['\n', '\n\n', '\n\n\n']) assert.deepEqual(await problemsOf(EMPTY.replace('\n## Lessons', `\n<!-- incident-report-disable-next-line empty-section -->${between}## Lessons`)), []);
  });
  it('takes a reason behind a colon or two hyphens, and names with commas', async () => {
    for (const rest of ['', ' empty-section', ' empty-section: why', ' empty-section -- why', ': why', ' -- empty-section-like', ' empty-section, missing-section: why']) {
      const found = await problemsOf(EMPTY.replace('# Incident Report: X\n', `# Incident Report: X\n\n<!-- incident-report-disable-file${rest} -->\n`));
      assert.deepEqual(found.filter((problem) => !problem.includes('unused-suppression')), [], rest);
    }
  });
  it('is invisible: in values, in headings, in the summary', async () => {
    const text = completeReport({ 'Incident Details': '- **Sector:** Retail <!-- incident-report-disable-line missing-field -->' }).replace('## Impact Assessment', '## Impact Assessment <!-- incident-report-disable-line heading-typo -->');
    const report = await read(text);
    assert.equal(itemAt(report, '/incidentDetails/sector').value, 'Retail');
    assert.equal(report.headings.length, SECTIONS.length);
    assert.ok(!renderSummary(report, { mode: 'author', now: 0 }, 'folded').includes('incident-report-disable'));
  });
  it('is taken out by its fix, with its line', async () => {
    const text = completeReport();
    assert.equal(await afterFix(text.replace('## Lessons Learned\n', '## Lessons Learned\n\n<!-- incident-report-disable-section -->\n'), 'Remove the comment'), text);
    assert.equal(await afterFix(text.replace('## Lessons Learned\n\nNot applicable.', '## Lessons Learned\n\nNot applicable. <!-- incident-report-disable-line -->'), 'Remove the comment'), text);
    assert.equal(await afterFix(`<!-- incident-report-disable-file -->\n\n${text}`, 'Remove the comment'), text);
  });
  it('loses only the check that is not used', async () => {
    const text = (checks: string): string => `<!-- incident-report-disable-file ${checks}: why -->\n\n${EMPTY}`;
    assert.equal(await afterFix(text('section-order, empty-section'), "Remove 'section-order' from the comment"), text('empty-section'));
    assert.equal(await afterFix(text('empty-section, section-order'), "Remove 'section-order' from the comment"), text('empty-section'));
    assert.equal(await afterFix(text('empy-section'), "Change to 'empty-section'"), text('empty-section'));
  });

  it('costs time in proportion to the text, however hostile', async () => {
    for (const piece of ['<!-- incident-report-disable-next-line a -->', '<!-- incident-report-disable-line -->\n', '<!-- incident-report-disable-section b c d -->\n\n', '<!--', '<!-- incident-report-disable-file: -- ', '<!-- incident-report-disable-next-line -->\n\n\n> ', '# <!-- incident-report-disable-section -->\n', 'x <!-- incident-report-disable-line a,a,a,a,a,a -->']) {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      const report = await read(text);
      const started = Date.now();
      checkReport(report);
      assert.ok(Date.now() - started < 1500, `${JSON.stringify(piece)} took ${Date.now() - started} ms`);
    }
  }).timeout(60_000);
});
