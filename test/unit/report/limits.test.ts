import assert from 'node:assert/strict';
import { MAX_REPORT_LENGTH, whyNotRead } from '../../../src/report/limits.js';

describe('what is not read', () => {
  it('is a text that is too long', () => {
    assert.equal(whyNotRead('x'.repeat(MAX_REPORT_LENGTH)), undefined);
    assert.match(whyNotRead('x'.repeat(MAX_REPORT_LENGTH + 1)) ?? '', /^is too long: .* 2,000,000 /u);
  });

  for (const [name, line] of [
    ['quotes', '> '.repeat(100)],
    ['lists on one line', '- '.repeat(100)],
    ['numbered lists', '1. '.repeat(100)],
    ['an indented list', `${' '.repeat(200)}- x`],
  ] as const) {
    it(`is a text with too many levels of ${name}`, () => {
      assert.match(whyNotRead(`# Incident Report: x\n\n${line}\n`) ?? '', /^is nested too deeply/u);
      assert.equal(whyNotRead(`# Incident Report: x\n\n${line.slice(0, line.length / 2)}\n`), undefined);
    });
  }

  it('is no long rule, no table and no wide code', () => {
    for (const text of ['-'.repeat(10_000), `| ${'- | '.repeat(1000)}`, `${' '.repeat(5000)}x = 1`, '>'.repeat(50)]) assert.equal(whyNotRead(text), undefined, text.slice(0, 20));
  });
});
