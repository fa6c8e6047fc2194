import assert from 'node:assert/strict';
import { SECTIONS, afterFix, completeReport, fixed } from '../support/reports.js';
import { COMPLETE, without } from '../../editor/support/reports.js';
import { lintRules, SCAFFOLD } from './support.js';

describe('beside markdownlint', () => {
  it('it sees what it looks for', async () => assert.deepEqual((await lintRules('# A\ntext\n')).map((finding) => finding.slice(0, 5)), ['MD022']));

  it('a new report raises nothing', async () => assert.deepEqual(await lintRules(SCAFFOLD), []));

  for (const title of SECTIONS) {
    it(`inserting '${title}' raises nothing`, async () => assert.deepEqual(await lintRules(await fixed(without(title), true)), []));
  }

  it('inserting all sections into an empty report raises nothing', async () => assert.deepEqual(await lintRules(await fixed('# Incident Report: X\n', true)), []));
  it('inserting fields raises nothing', async () => assert.deepEqual(await lintRules(await fixed(COMPLETE.replace('- **Sector:** Retail\n', '').replace('- **Persistence:** Not applicable\n', ''), true)), []));
  it('inserting into a report with other bullets raises nothing', async () => assert.deepEqual(await lintRules(await fixed(COMPLETE.replaceAll('\n- ', '\n* ').replace('* **Sector:** Retail\n', ''), true)), []));
  it('an answer raises nothing', async () => assert.deepEqual(await lintRules(await afterFix(completeReport({ 'Lessons Learned': '' }).replace('\n\n\n', '\n'), `Answer 'Lessons Learned' with "Not applicable"`)), []));
});
