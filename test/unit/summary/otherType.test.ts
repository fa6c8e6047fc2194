import assert from 'node:assert/strict';
import { compileReportType } from '../../../src/report/type/compileReportType.js';
import type { ReportType } from '../../../src/report/type/reportType.js';
import { byClass, byId, byTag, classes, fields, page, text } from './support.js';

const field = (title: string) => ({ title, type: 'string', 'x-report': { form: 'field' } });

const schema = {
  title: 'Exercise',
  type: 'object',
  required: ['scenario', 'facts'],
  properties: {
    scenario: { title: 'Scenario', description: 'What is played.', type: 'string', 'x-report': { form: 'section' } },
    odd_name: { title: 'Injects', type: 'object', properties: { first: field('First inject') }, 'x-report': { form: 'section', order: ['first'], recommended: ['first'] } },
    facts: { title: 'Facts', type: 'object', required: ['date', 'room'], properties: { date: field('Date'), room: field('Room') }, 'x-report': { form: 'section', order: ['date', 'room'] } },
  },
  'x-report': { id: 'exercise', order: ['scenario', 'odd_name', 'facts'] },
};

describe('the summary of a report of a type of its own', () => {
  let type: ReportType;

  before(() => {
    const compiled = compileReportType(schema);
    assert.ok('type' in compiled, 'errors' in compiled ? compiled.errors.join(' ') : '');
    type = compiled.type;
  });

  it('has its sections, its key facts first', async () => {
    const shown = await page('# Exercise: Blackout\n## Facts\n- Date: 2026-05-01\n## Injects\n- First inject: The lights go out.\n## Scenario\nWinter.\n', type);
    assert.deepEqual(byTag(shown, 'h1', 'h2').map(text), ['Blackout', 'Completeness', 'At a glance', 'Scenario', 'Injects']);
    assert.deepEqual(byClass(shown, 'glance').map((section) => section.properties.id), ['item-facts']);
    assert.deepEqual(byClass(shown, 'lead').map((section) => section.properties.id), ['item-scenario']);
    assert.deepEqual(fields(byId(shown, 'item-odd_name')!), ['First inject: The lights go out.']);
    assert.ok(classes(byId(shown, 'item-facts-room')!).includes('missing'));
  });

  it('says nothing of a TLP label that it does not have', async () => {
    assert.deepEqual(byClass(await page('# Exercise: Blackout\n', type), 'notice'), []);
  });

  it('shows front matter that it does not know', async () => {
    assert.equal(text(byId(await page('---\nid: 7\ntlp: GREEN\n---\n# Exercise: Blackout\n', type), 'header')), 'Exercise TLP:GREEN Blackout id 7');
  });
});
