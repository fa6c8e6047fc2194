import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport.js';
import type { Turns } from '../../../src/domain/work.js';
import { LiveReport } from '../../../src/report/liveReport.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { ReportSubject } from '../../fuzz/reportSubject.js';
import { describeFailure, runFuzz } from '../../fuzz/runFuzz.js';
import { bigReport } from '../support/bigReport.js';
import { Random, SEED } from '../support/random.js';

const CASES = 2000;

const ALWAYS: Turns = { rest: () => Promise.resolve(), isOver: () => false };

describe('a report that is edited', function () {
  this.timeout(900_000);

  it(`says what a fresh one says, down to the tree and the problems, in ${CASES} cases from seed ${SEED} on`, async () => {
    const { cases, failures } = await runFuzz({ seed: SEED, cases: CASES, open: (text) => new ReportSubject(text) });
    assert.equal(failures.map(describeFailure).join('\n'), '');
    assert.equal(cases, CASES);
  });

  it(`does so where it is long, key by key (seed ${SEED})`, async () => {
    const random = new Random(SEED);
    let text = bigReport(30_000, SEED);
    const live = new LiveReport(text);
    for (let key = 0; key < 40; key += 1) {
      const start = random.below(text.length);
      const change = { start, end: start + random.below(2), text: random.pick(['e', ' ', '\n', '#', '-', '[', '.', 'T1486', '\n\n### Host\n\n']) };
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      live.edit([change]);
      const [now, fresh] = [await live.read(incidentReport, {}, ALWAYS), await parseReport(text, incidentReport)];
      assert.deepEqual(now, fresh);
      assert.deepEqual(checkReport(now), checkReport(fresh));
    }
  });

  it('keeps the parts that no edit touches, and all that was found in them', async () => {
    const text = bigReport(20_000, SEED);
    const live = new LiveReport(text);
    const before = (await live.read(incidentReport, {}, ALWAYS))!;
    const problems = new Set(checkReport(before));
    const at = text.indexOf('## Lessons Learned') + 25;
    live.edit([{ start: at, end: at, text: 'e' }]);
    const after = (await live.read(incidentReport, {}, ALWAYS))!;
    assert.equal(after.parts.filter((part) => !before.parts.includes(part)).length, 1);
    const again = checkReport(after);
    assert.ok(again.filter((problem) => problems.has(problem)).length > 0.8 * again.length, 'most problems are the same objects');
  });

  it('is not read where it is over, and goes on from there', async () => {
    const text = bigReport(60_000, SEED);
    const live = new LiveReport(text);
    let rests = 0;
    const impatient: Turns = { rest: () => Promise.resolve(void (rests += 1)), isOver: () => rests > 0 };
    assert.equal(await live.read(incidentReport, {}, impatient), undefined);
    assert.equal(rests, 1);
    live.edit([{ start: 0, end: 0, text: '\n' }]);
    assert.deepEqual(await live.read(incidentReport, {}, ALWAYS), await parseReport(`\n${text}`, incidentReport));
  });
});
