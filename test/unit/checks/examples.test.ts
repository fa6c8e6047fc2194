import assert from 'node:assert/strict';
import { allChecks } from '../../../src/checks/allChecks.js';
import type { Check, Problem } from '../../../src/checks/check.js';
import { checkReport } from '../../../src/checks/checkReport.js';
import { fixesFor } from '../../../src/checks/fixesFor.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { read } from '../support/reports.js';

/** An example is a stretch of a report, and so lacks most of one. */
const OF_THE_REST: ReadonlySet<string> = new Set(['missing-section', 'missing-subsection', 'missing-field']);

/** The built-in type leaves every field of the text free, so there is nothing to show. */
const WITHOUT_EXAMPLES: ReadonlySet<string> = new Set(['invalid-value']);

async function findingsOf(text: string, { id }: Check): Promise<Problem[]> {
  return checkReport(await read(text)).filter(({ check }) => check === id);
}

async function othersThan(text: string, { id }: Check): Promise<string[]> {
  return checkReport(await read(text)).filter(({ check, severity }) => check !== id && !OF_THE_REST.has(check) && severity !== 'information').map(({ message }) => message);
}

/** The text after a fix of each finding, one after the other, for as long as there is one; of several, one that does not leave a gap. */
async function mended(text: string, { id }: Check): Promise<string> {
  for (let round = 0; round < 10; round += 1) {
    const report = await read(text);
    const fixes = checkReport(report).filter(({ check }) => check === id).flatMap((problem) => fixesFor(problem, report));
    const fix = fixes.find(({ kind }) => kind !== 'scaffold') ?? fixes[0];
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  return text;
}

describe('the examples of the checks', () => {
  for (const check of allChecks) {
    if (check.fixes && check.examples.length > 0) {
      it(`${check.id} has one that can be mended`, async () => assert.ok((await Promise.all(check.examples.map(async ({ bad }) => (await mended(bad, check)) !== bad))).includes(true)));
    }
    it(`${check.id} says so if its fixes may be applied unasked`, async () => {
      const kinds = await Promise.all(check.examples.map(async ({ bad }) => {
        const report = await read(bad);
        return checkReport(report).filter(({ check: id }) => id === check.id).flatMap((problem) => fixesFor(problem, report)).map(({ kind }) => kind);
      }));
      assert.equal(kinds.flat().includes('safe'), check.hasSafeFixes ?? false);
    });
    it(`${check.id} has some`, () => assert.equal(check.examples.length > 0, !WITHOUT_EXAMPLES.has(check.id)));
    check.examples.forEach(({ bad, good }, index) => {
      const name = `${check.id}, example ${index + 1}`;
      it(`${name}: what is bad is found`, async () => assert.notDeepEqual(await findingsOf(bad, check), []));
      it(`${name}: no other check tells of it too`, async () => assert.deepEqual(await othersThan(bad, check), []));
      it(`${name}: what is good is not`, async () => assert.deepEqual((await findingsOf(good, check)).map(({ message }) => message), []));
      it(`${name}: no other check minds what is good`, async () => assert.deepEqual(await othersThan(good, check), []));
      if (!check.fixes) return;
      it(`${name}: a fix mends it, where there is one`, async () => {
        const text = await mended(bad, check);
        if (text !== bad) assert.deepEqual((await findingsOf(text, check)).map(({ message }) => message), []);
      });
    });
  }
});
