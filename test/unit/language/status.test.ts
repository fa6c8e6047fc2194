import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport.js';
import { firstGap } from '../../../src/language/firstGap.js';
import { sectionLenses } from '../../../src/language/sectionLenses.js';
import { type Status, statusOf } from '../../../src/language/status.js';
import { COMPLETE, without } from '../../editor/support/reports.js';
import { read } from '../support/reports.js';

async function status(text: string): Promise<Status> {
  const report = await read(text);
  return statusOf(report, checkReport(report));
}

describe('The status of a report', () => {
  it('is complete without problems', async () => assert.deepEqual(await status(COMPLETE), { completeness: '100 % complete', problems: 'no problems' }));
  it('counts problems by severity, the worst first', async () => {
    const text = without('Recommendations').replace('Portugal', '').replace('**Vector:** Stolen session cookie', '**Vector:**').replace('Retail', '');
    assert.deepEqual(await status(text), { completeness: '86 % complete', problems: '1 error, 2 warnings, 1 info', worst: 'error' });
  });
});

describe('The first gap', () => {
  /** Its title, and the text with the gap marked. */
  async function gapIn(text: string, within?: string): Promise<string | undefined> {
    const gap = firstGap(await read(text), within);
    if (!gap) return undefined;
    const { start, end } = gap.range;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return `${gap.title}: ${line}⟦${text.slice(start, end)}⟧`;
  }

  for (const [what, text, expected] of [
    ['a placeholder', COMPLETE.replace('Retail', '[Sector]'), 'Sector: - **Sector:** ⟦[Sector]⟧'],
    ['a label without a value', COMPLETE.replace(' Retail', ''), 'Sector: - **Sector:**⟦⟧'],
    ['a missing field, at its section', COMPLETE.replace('- **Sector:** Retail\n', ''), 'Sector: ## ⟦⟧'],
    ['a missing section, at the one before it', without('Lessons Learned'), 'Lessons Learned: ## ⟦⟧'],
    ['an empty section', COMPLETE.replace(/(?<=## Executive Summary\n\n).*/u, ''), 'Executive Summary: ## Executive Summary⟦⟧'],
    ['the first of several', COMPLETE.replace('Portugal', 'TBD').replace('Retail', '[Sector]'), 'Sector: - **Sector:** ⟦[Sector]⟧'],
    ['a required one before recommended ones', COMPLETE.replace('**Vector:** Stolen session cookie', '**Vector:**').replace(/(?<=## Recommendations\n\n)[^]*/u, '\n'), 'Recommendations: ## Recommendations⟦⟧'],
    ['a recommended one where no required one is left', COMPLETE.replace('**Vector:** Stolen session cookie', '**Vector:** TBD'), 'Vector: - **Vector:** ⟦TBD⟧'],
    ['none', COMPLETE, undefined],
    ['all of a text without anything', '', 'Executive Summary: ⟦⟧'],
  ] as const) {
    it(`is ${what}`, async () => assert.equal(await gapIn(text), expected));
  }
  it('is looked for in one section', async () => {
    const text = COMPLETE.replace('Retail', 'TBD').replace('**Financial:** None known', '**Financial:** TBD');
    assert.equal(await gapIn(text, '/impactAssessment'), 'Financial: - **Financial:** ⟦TBD⟧');
    assert.equal(await gapIn(text, '/timeline'), undefined);
  });
});

describe('Section lenses', () => {
  it('stand at each section that is there, with its state and whether a gap is in it', async () => {
    const lenses = sectionLenses(await read(without('Recommendations').replace('- **Sector:** Retail\n', '').replace(/(?<=## Lessons Learned\n\n)[^]*?(?=\n## |$)/u, 'Not applicable.\n')));
    assert.deepEqual(lenses.map(({ title, path, hasGap }) => `${path} ${title}${hasGap ? ' (gap)' : ''}`), [
      '/executiveSummary filled in',
      '/incidentDetails 4 of 5 fields filled in (gap)',
      '/timeline 4 of 4 subsections filled in',
      '/attackMethodology 10 of 10 fields filled in',
      '/impactAssessment 4 of 4 fields filled in',
      '/indicators 3 of 3 fields filled in',
      '/responseActions 3 of 3 fields filled in',
      '/lessonsLearned not applicable',
    ]);
  });
});
