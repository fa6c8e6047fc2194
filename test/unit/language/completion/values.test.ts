import assert from 'node:assert/strict';
import { accepted, labelsAt } from './support.js';

const ANSWERS = ['Unknown (under investigation)', 'Not applicable', 'Not disclosed'];
const report = (body: string): string => `# Incident Report: X\n\n## Incident Details\n\n${body}\n\n## Impact Assessment\n\nNone.\n`;

describe('Completion of values', () => {
  for (const line of ['- Sector: ¦', '- **Sector:** ¦', '- **Sector**: ¦', '**Sector:** ¦', 'Sector: ¦', '1. **Sector:** ¦', '> **Sector:** ¦', '* _Industry:_ ¦', '- Sector:¦']) {
    it(`offers sectors and then answers at ${JSON.stringify(line)}`, async () => {
      const labels = await labelsAt(report(line));
      assert.deepEqual(labels.slice(0, 2), ['Aerospace', 'Agriculture']);
      assert.deepEqual(labels.slice(-3), ANSWERS);
    });
    it(`takes one at ${JSON.stringify(line)}`, async () => assert.equal(await accepted(report(line), 'Retail'), report(line.replace('¦', 'Retail'))));
  }

  it('takes one in a table', async () => {
    const table = (value: string): string => report(`| Field | Value |\n|---|---|\n| Sector | ${value} |\n| Geography | Peru |`);
    assert.equal(await accepted(table('Re¦'), 'Retail'), table('Retail'));
    assert.equal(await accepted(table('¦'), 'Retail'), table('Retail'));
  });

  it('replaces what is typed, and a placeholder as a whole', async () => {
    assert.equal(await accepted(report('- **Sector:** Hea¦'), 'Healthcare'), report('- **Sector:** Healthcare'));
    assert.equal(await accepted(report('- **Sector:** ¦[Sector]'), 'Healthcare'), report('- **Sector:** Healthcare'));
    assert.equal(await accepted(report('- **Sector:** [Sec¦tor]'), 'Healthcare'), report('- **Sector:** Healthcare'));
    assert.equal(await accepted(report('- **Sector:** [Sector]¦'), 'Healthcare'), report('- **Sector:** Healthcare'));
  });

  it('adds one to others', async () => {
    assert.equal(await accepted(report('- **Geography:** Portugal, Sp¦'), 'Spain'), report('- **Geography:** Portugal, Spain'));
    assert.deepEqual((await labelsAt(report('- **Sector:** Retail / ¦'))).filter((label) => ANSWERS.includes(label)), []);
  });

  it('knows the countries', async () => {
    const labels = await labelsAt(report('- **Geography:** ¦'));
    for (const country of ['Portugal', 'United States', 'Côte d’Ivoire', 'Kosovo']) assert.ok(labels.includes(country), country);
    assert.ok(labels.length > 240, String(labels.length));
  });

  it('has only answers where no set is known', async () => {
    assert.deepEqual(await labelsAt(report('- **Discovery Date:** ¦')), ANSWERS);
    assert.equal(await accepted(report('- **Discovery Date:** Unk¦'), 'Unknown (under investigation)'), report('- **Discovery Date:** Unknown (under investigation)'));
  });

  it('answers for a section that says nothing', async () => {
    assert.equal(await accepted('# Incident Report: X\n\n## Lessons Learned\n\n¦\n', 'Not applicable'), '# Incident Report: X\n\n## Lessons Learned\n\nNot applicable\n');
  });

  for (const [where, line] of [
    ['before the label\'s end', '- **Sec¦tor:** Retail'],
    ['within a value', '- **Sector:** Re¦tail'],
    ['behind a label that is not expected', '- **Colour:** ¦'],
    ['in code', '```\nSector: ¦\n```'],
  ] as const) {
    it(`offers none ${where}`, async () => assert.deepEqual(await labelsAt(report(line)), []));
  }

  it('never comes up unasked', async () => assert.deepEqual(await labelsAt(report('- **Sector:** ¦'), false), []));
});
