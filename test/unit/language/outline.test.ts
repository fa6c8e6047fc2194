import assert from 'node:assert/strict';
import { outline, type OutlineRow, rowsAt } from '../../../src/language/outline.js';
import { type ReportSymbol, symbols } from '../../../src/language/symbols.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { COMPLETE, without } from '../../editor/support/reports.js';

async function rowsOf(text: string): Promise<OutlineRow[]> {
  return outline(await parseReport(text, incidentReport));
}

/** A row and what is in it as indented lines: label, state, value. */
function drawn(rows: readonly OutlineRow[], indent = ''): string[] {
  return rows.flatMap(({ label, state, value, rows: inner }) => [`${indent}${label} | ${state}${value && ` | ${value}`}`, ...drawn(inner, `${indent}  `)]);
}

describe('The outline', () => {
  it('has every expected section in order, with what is inside and its values', async () => {
    const rows = await rowsOf(COMPLETE);
    assert.deepEqual(rows.map(({ label }) => label), [
      'Executive Summary', 'Incident Details', 'Timeline of Events', 'Attack Methodology', 'Impact Assessment', 'Indicators of Compromise', 'Response Actions', 'Lessons Learned', 'Recommendations',
    ]);
    assert.deepEqual(drawn(rows.slice(2, 3)), [
      'Timeline of Events | filled',
      '  Initial Access | filled',
      '    Date/Time | filled | 2026-03-03 18:20 UTC',
      '    Vector | filled | Stolen session cookie',
      '    Details | filled | Taken by malware on a private computer.',
      '  Lateral Movement | not-applicable | Not applicable.',
      '  Data Exfiltration/Impact | filled | 2026-03-03 18:40 UTC: 120 invoices downloaded.',
      '  Detection & Response | filled',
      '    Detection | filled | Impossible travel alert.',
      '    Response actions taken | filled | Session revoked.',
    ]);
  });

  it('tells the states apart', async () => {
    const text = '# Incident Report: x\n\n## Incident Details\n\n- Discovery Date: Unknown (under investigation)\n- Incident Date: [YYYY-MM-DD]\n- Affected Organization: Not disclosed\n- Sector: N/A\n- Geography: Peru\n';
    const rows = await rowsOf(text);
    assert.deepEqual(rows[1]!.rows.map(({ state }) => state), ['unknown', 'empty', 'not-disclosed', 'not-applicable', 'filled']);
    assert.equal(rows[0]!.state, 'missing');
  });

  it('leads to headings and labels', async () => {
    const rows = await rowsOf(COMPLETE);
    const { range } = rows[1]!.rows[3]!;
    assert.equal(COMPLETE.slice(range!.start, range!.end), 'Sector');
    assert.equal((await rowsOf(without('Lessons Learned')))[7]!.range, undefined);
  });

  it('knows the row of every place', async () => {
    const rows = await rowsOf(COMPLETE);
    const at = (words: string): string[] => rowsAt(rows, COMPLETE.indexOf(words)).map(({ label }) => label);
    assert.deepEqual(at('A session cookie'), ['Executive Summary']);
    assert.deepEqual(at('Retail'), ['Incident Details', 'Sector']);
    assert.deepEqual(at('Stolen session cookie'), ['Timeline of Events', 'Initial Access', 'Vector']);
    assert.deepEqual(at('## Lessons Learned'), ['Lessons Learned']);
    assert.deepEqual(at('# Incident Report'), []);
    assert.deepEqual(rowsAt(rows, COMPLETE.length).map(({ label }) => label), ['Recommendations']);
  });

  it('shows several reports of one text as a row each', async () => {
    const rows = await rowsOf(`${without('Lessons Learned')}\n${COMPLETE.replace('Stolen session', 'Lost laptop')}`);
    assert.deepEqual(rows.map(({ label, rows: inner, open }) => `${label}: ${inner.length}, ${open}`), ['Stolen session at Example Corp: 9, 3', 'Lost laptop at Example Corp: 9, 0']);
    assert.equal(new Set(rows.flatMap((row) => [row, ...row.rows]).map(({ id }) => id)).size, 20);
    assert.deepEqual(rows[1]!.rows.slice(0, 2).map(({ report, path }) => [report, path]), [[1, '/executiveSummary'], [1, '/incidentDetails']]);
  });

  it('gives symbols of what is there, each within its parent', async () => {
    const check = (inner: readonly ReportSymbol[], outer: { start: number; end: number }): void => {
      for (const { range, nameRange, symbols: below } of inner) {
        assert.ok(outer.start <= range.start && range.end <= outer.end, JSON.stringify({ range, outer }));
        assert.ok(range.start <= nameRange.start && nameRange.end <= range.end);
        check(below, range);
      }
    };
    const all = symbols(await rowsOf(without('Lessons Learned')));
    assert.equal(all.length, 8);
    check(all, { start: 0, end: COMPLETE.length });
  });
});
