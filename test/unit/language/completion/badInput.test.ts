import assert from 'node:assert/strict';
import { completions } from '../../../../src/language/completion/completions.js';
import { mayPopUp } from '../../../../src/language/completion/mayPopUp.js';
import { COMPLETE } from '../../../editor/support/reports.js';
import { read } from '../../support/reports.js';

const LONG = 200_000;

describe('Completion in bad input', () => {
  it('never throws, wherever the caret is', async () => {
    for (const text of ['', '---\n---', '---\na: [\n- b\n  - : c\n---\n', '\uFEFF---\r\nx: *y\r\n  \r\n---\r\n# Incident Report: x\r\n## \r\n- \r\n', COMPLETE.slice(0, 600)]) {
      const report = await read(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
        const after = /^[^\r\n]*/u.exec(text.slice(offset))![0];
        for (const asked of [true, false]) completions(report, { start, before: text.slice(start, offset), after }, asked);
      }
    }
  });

  for (const [what, before, after] of [
    ['spaces', `${' '.repeat(LONG)}!`, ''],
    ['spaces behind a key', `a: ${' '.repeat(LONG)}!`, ''],
    ['spaces in a list', `a: [${' '.repeat(LONG)}!`, ''],
    ['dashes', `${'-'.repeat(LONG)}!`, ''],
    ['commas', `a: [${'a,'.repeat(LONG / 20)}!`, ''],
    ['spaces behind the caret', 'status: ', `${' '.repeat(LONG)}!`],
    ['marks', '#'.repeat(LONG), ''],
  ] as const) {
    it(`is quick in a line of ${what}`, async () => {
      for (const text of [`---\n${before}${after}\n---\n`, `# Incident Report: x\n\n## Incident Details\n\n${before}${after}\n`, `# Incident Report: x\n\n## Incident Details\n\n- Sector: ${before}${after}\n`]) {
        const start = text.indexOf(before) - (text.includes('Sector') ? '- Sector: '.length : 0);
        const report = await read(text);
        const begun = Date.now();
        completions(report, { start, before: text.slice(start, text.indexOf(before) + before.length), after });
        mayPopUp(before, () => text);
        assert.ok(Date.now() - begun < 1000, `${Date.now() - begun} ms`);
      }
    });
  }
});
