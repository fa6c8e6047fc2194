import assert from 'node:assert/strict';
import { type Completion, completions } from '../../../src/language/completions.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { COMPLETE, without } from '../../editor/support/reports.js';

/** What is offered at the place marked with `|`. */
async function offeredAt(marked: string): Promise<Completion[]> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return completions(await parseReport(text, incidentReport), { start, before: text.slice(start, offset), after: text.slice(offset, end < 0 ? undefined : end) });
}

const labels = (offered: readonly Completion[]): string[] => offered.map(({ label }) => label);

describe('Completions', () => {
  it('are the missing sections on a heading line, in the order of the type', async () => {
    const text = COMPLETE.split(/(?=^## )/mu).slice(0, 3).join('');
    assert.deepEqual(labels(await offeredAt(`${text}## |\n`)).slice(-6), ['Attack Methodology', 'Impact Assessment', 'Indicators of Compromise', 'Response Actions', 'Lessons Learned', 'Recommendations']);
  });

  it('replace the marks that are typed already, and are filtered by them', async () => {
    const [completion] = await offeredAt(`${without('Lessons Learned')}\n## Les|\n`);
    assert.equal(completion!.filter, '## Lessons Learned');
    assert.equal(completion!.range.end - completion!.range.start, '## Les'.length);
    assert.equal(completion!.snippet.split('\n')[0], '## Lessons Learned');
  });

  it('are the missing fields of the section around, in the style of their neighbours', async () => {
    const [field, ...others] = await offeredAt(COMPLETE.replaceAll(/- \*\*(.*?):\*\*/gu, '* $1:').replace('* Sector: Retail\n', '* |\n'));
    assert.deepEqual(labels(others), []);
    assert.match(field!.snippet, /^\* Sector: \$\{1\|\[Sector\],Aerospace,/u);
  });

  it('are none within a line, in prose, in front matter, or where nothing is missing', async () => {
    assert.deepEqual(await offeredAt(without('Lessons Learned').replace('A session cookie', 'A |session cookie')), []);
    assert.deepEqual(await offeredAt(without('Lessons Learned').replace('3 March 2026.', '3 March 2026.|')), []);
    assert.deepEqual(await offeredAt(`---\n|\n---\n\n${without('Lessons Learned')}`), []);
    assert.deepEqual(await offeredAt(`${COMPLETE}\n## |\n`), []);
  });
});
