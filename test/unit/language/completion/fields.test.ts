import assert from 'node:assert/strict';
import { COMPLETE } from '../../../editor/support/reports.js';
import { accepted, labelsAt } from './support.js';

const SECTOR = '- **Sector:** Retail\n';
const at = (line: string, text = COMPLETE): string => text.replace(SECTOR, line);

describe('Completion of fields', () => {
  for (const line of ['- ¦\n', '* ¦\n', '+ Sec¦\n', '1. ¦\n', '- **Se¦\n', '¦\n']) {
    it(`offers what the section lacks at ${JSON.stringify(line)}`, async () => assert.deepEqual((await labelsAt(at(line)))[0], 'Sector'));
  }

  it('goes on behind the bullet, labelled as its neighbours are', async () => {
    assert.equal(await accepted(at('- **Se¦\n'), 'Sector'), at('- **Sector:** [Sector]\n'));
    const plain = COMPLETE.replaceAll(/- \*\*(.*?):\*\*/gu, '* $1:');
    assert.equal(await accepted(plain.replace('* Sector: Retail\n', '* ¦\n'), 'Sector'), plain.replace('Retail', '[Sector]'));
    assert.equal(await accepted(plain.replace('* Sector: Retail\n', '¦\n'), 'Sector'), plain.replace('Retail', '[Sector]'));
    const typed = COMPLETE.replaceAll(/- \*\*(.*?):\*\*/gu, '• $1:');
    assert.equal(await accepted(typed.replace('• Sector: Retail\n', '• Se¦\n'), 'Sector'), typed.replace('Retail', '[Sector]'));
  });

  it('lists all that are missing, in the order of the type', async () => {
    assert.deepEqual(await labelsAt('# Incident Report: X\n\n## Lessons Learned\n\n- ¦\n'), ['Key takeaways', 'What could have been done better']);
  });

  it('offers those of the innermost subsection', async () => {
    assert.deepEqual(await labelsAt(COMPLETE.replace('- **Vector:** Stolen session cookie\n', '- ¦\n')), ['Vector']);
  });

  for (const [where, text] of [
    ['a nested list', at('  - ¦\n')],
    ['a section that lacks none', COMPLETE.replace('- **Financial:**', '- ¦\n- **Financial:**')],
    ['prose', at('', COMPLETE.replace('on 3 March 2026.', 'on 3 March 2026.\nSec¦'))],
    ['a heading of its author', COMPLETE.replace(SECTOR, '').replace('## Timeline', '### Notes\n\n- ¦\n\n## Timeline')],
    ['a list before the first section', at('', COMPLETE.replace('## Executive Summary', '- ¦\n\n## Executive Summary'))],
    ['code', at('```\n- ¦\n```\n')],
    ['the middle of a line', at('- ¦ Retail\n')],
  ] as const) {
    it(`offers none in ${where}`, async () => assert.deepEqual(await labelsAt(text), []));
  }

  it('never comes up unasked', async () => assert.deepEqual(await labelsAt(at('- ¦\n'), false), []));
});
