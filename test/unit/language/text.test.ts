import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { reportFileName } from '../../../src/language/fileName.js';
import { highlights } from '../../../src/language/highlights.js';
import { itemSnippet, reportSnippet } from '../../../src/language/snippet.js';
import { treatAsReport } from '../../../src/language/treatAsReport.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { COMPLETE } from '../../editor/support/reports.js';

describe('Treating a file as a report', () => {
  const treated = (text: string): string => applyEdits(text, [treatAsReport(text, incidentReport)!]);

  it('leaves front matter in flow style alone', () => assert.equal(treatAsReport('---\n{report: x}\n---\n', incidentReport), undefined));

  it('writes no status that the type does not know', () => {
    assert.equal(applyEdits('# Notes\n', [treatAsReport('# Notes\n', { id: 'near-miss', frontMatter: [] })!]), '---\nreport: near-miss\n---\n\n# Notes\n');
  });

  for (const [what, before, after] of [
    ['no front matter', '# Notes\n', '---\nreport: incident-report\nstatus: draft\n---\n\n# Notes\n'],
    ['a blank first line', '\n# Notes\n', '---\nreport: incident-report\nstatus: draft\n---\n\n# Notes\n'],
    ['nothing at all', '', '---\nreport: incident-report\nstatus: draft\n---\n'],
    ['a byte order mark', '\uFEFF# Notes\n', '\uFEFF---\nreport: incident-report\nstatus: draft\n---\n\n# Notes\n'],
    ['CRLF', '# Notes\r\n', '---\r\nreport: incident-report\r\nstatus: draft\r\n---\r\n\r\n# Notes\r\n'],
    ['other keys', '---\ntags: [a]\n---\n# Notes\n', '---\nreport: incident-report\nstatus: draft\ntags: [a]\n---\n# Notes\n'],
    ['a status', '---\n"status" : final\n---\n# Notes\n', '---\nreport: incident-report\n"status" : final\n---\n# Notes\n'],
    ['another report key', '---\nreport: false\ntags: [a]\n---\n# Notes\n', '---\nreport: incident-report\nstatus: draft\ntags: [a]\n---\n# Notes\n'],
    ['another report key and a status', '---\nreport: false\nstatus: review\n---\n# Notes\n', '---\nreport: incident-report\nstatus: review\n---\n# Notes\n'],
    ['its own report key', '---\nreport: incident-report\n---\n# Notes\n', '---\nreport: incident-report\n---\n# Notes\n'],
    ['a rule that is no front matter', '---\n\n# Notes\n', '---\nreport: incident-report\nstatus: draft\n---\n\n---\n\n# Notes\n'],
  ] as const) {
    it(`keeps everything: ${what}`, () => assert.equal(treated(before), after));
  }
});

describe('File names', () => {
  for (const [title, name] of [
    ['Phishing at Example Corp', '2026-03-14-phishing-at-example-corp.md'],
    ['  Déjà vu: "again"?  ', '2026-03-14-deja-vu-again.md'],
    ['', '2026-03-14-incident-report.md'],
    ['../../etc/passwd', '2026-03-14-etc-passwd.md'],
    ['x'.repeat(200), `2026-03-14-${'x'.repeat(60)}.md`],
  ] as const) {
    it(`of "${title.slice(0, 30)}"`, () => assert.equal(reportFileName(title, '2026-03-14'), name));
  }
});

describe('Snippets', () => {
  it('escape what a snippet would take for its own', () => {
    assert.ok(reportSnippet(incidentReport, 'Costs $5 } \\ more').split('\n').includes('# Incident Report: Costs \\$5 \\} \\\\ more'));
  });

  it('offer choices, the placeholder first, so that tabbing through leaves a gap', () => {
    const sector = incidentReport.items[1]!.items[3]!;
    assert.match(itemSnippet(sector), /^- \*\*Sector:\*\* \$\{1\|\[Sector\],Aerospace,.*\|\}$/u);
  });

  it('number their stops from one, in order', () => {
    const stops = [...reportSnippet(incidentReport).matchAll(/\$\{(\d+)/gu)].map(([, stop]) => Number(stop));
    assert.deepEqual(stops, stops.map((_, index) => index + 1));
  });
});

describe('Highlights', () => {
  it('stand in order and do not overlap', async () => {
    const all = highlights(await parseReport(COMPLETE, incidentReport));
    assert.ok(all.length > 40);
    for (const [index, { range }] of all.entries()) assert.ok(index === 0 || all[index - 1]!.range.end <= range.start, JSON.stringify(range));
  });
});
