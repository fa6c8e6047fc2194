import assert from 'node:assert/strict';
import { allChecks } from '../../../src/checks/allChecks.js';
import { checkFixtures, findings, readMarked, unusedMarks } from '../support/markers.js';
import { read } from '../support/reports.js';

const fixtures = checkFixtures();

describe('what the checks find in the fixtures', () => {
  for (const { name, source } of fixtures) {
    for (const [how, whole] of [['', source], [' with CRLF', source.split('⟦expected⟧\n').map((half, index) => (index === 0 ? half.replaceAll('\n', '\r\n') : half)).join('⟦expected⟧\n')]] as const) {
      it(`${name}${how}`, async () => {
        const marked = readMarked(whole);
        assert.deepEqual(unusedMarks(marked), [], 'marks that nothing is expected at');
        assert.deepEqual(findings(await read(marked.text), marked), marked.expected);
      });
    }
  }

  // The built-in type leaves every field of the text free; another type's is tested with that type.
  for (const { id } of allChecks.filter((check) => check.id !== 'invalid-value')) {
    it(`${id} has a fixture in which it fires`, () => assert.ok(fixtures.some(({ name, source }) => name.startsWith(id) && source.includes(` ${id}: `))));
  }
});
