import assert from 'node:assert/strict';
import { mayPopUp } from '../../../../src/language/completion/mayPopUp.js';

describe('A space that was typed', () => {
  const inFrontMatter = '---\nreport: incident-report\n';
  for (const [before, textBefore, expected] of [
    ['## ', '', true],
    ['### ', '', true],
    ['## Lessons ', '', false],
    ['- ', '', false],
    ['- **Sector:** ', '', false],
    ['Note: ', '# Incident Report: X\n', false],
    ['a ', '', false],
    ['', '', false],
    ['status: ', inFrontMatter, true],
    ['  - to: ', inFrontMatter, true],
    ['status: ', inFrontMatter.replaceAll('\n', '\r\n'), true],
    ['status: ', `\uFEFF${inFrontMatter}`, true],
    ['status: ', `${inFrontMatter}---\n`, false],
    ['status: ', `${inFrontMatter}---\n\n# Incident Report: X\n\n`, false],
    ['status: ', `# Notes\n\n${inFrontMatter}`, false],
  ] as const) {
    it(`${expected ? 'brings up' : 'brings up no'} suggestions behind ${JSON.stringify(before)}, below ${JSON.stringify(textBefore)}`, () => assert.equal(mayPopUp(before, () => textBefore), expected));
  }
  it('reads no more than its line, unless that looks like a key', () => {
    assert.equal(mayPopUp('Some prose ', () => assert.fail('the text was read')), false);
  });
});
