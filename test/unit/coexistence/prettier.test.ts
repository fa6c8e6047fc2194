import assert from 'node:assert/strict';
import { COMPLETE, without } from '../../editor/support/reports.js';
import { fixed, problemsOf, SECTIONS } from '../support/reports.js';
import { prettier, SCAFFOLD } from './support.js';

describe('beside Prettier', () => {
  it('it formats', async () => assert.equal(await prettier('* a\n* b'), '- a\n- b\n'));

  it('a new report is formatted already', async () => assert.equal(await prettier(SCAFFOLD), SCAFFOLD));

  for (const title of SECTIONS) {
    it(`what is inserted for '${title}' is formatted already`, async () => {
      const inserted = await fixed(without(title), true);
      assert.equal(await prettier(inserted), inserted);
    });
  }

  it('formatting changes nothing of what the checks see', async () => {
    const untidy = COMPLETE.replaceAll('\n- ', '\n*   ').replace('| ', '|').replaceAll('\n\n## ', '\n## ');
    assert.notEqual(await prettier(untidy), untidy);
    assert.deepEqual(await problemsOf(await prettier(untidy)), await problemsOf(untidy));
  });

  it('formatting and fixing in turn come to rest', async () => {
    for (const text of [without('Lessons Learned'), COMPLETE.replace('## Executive Summary', '### Executve Sumary'), COMPLETE.replaceAll('\n\n', '\n').replaceAll('\n- ', '\n* ')]) {
      const once = await prettier(await fixed(await prettier(text), true));
      assert.equal(await fixed(once, true), once);
      assert.equal(await prettier(once), once);
    }
  });
});
