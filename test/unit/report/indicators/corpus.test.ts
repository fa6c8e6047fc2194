import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorsOf } from '../../../../src/report/indicators/indicatorsOf.js';
import { parseReport } from '../../../../src/report/parseReport.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';

const CORPUS = '../shared/corpus';
/** How many may be missed, and how many may be false, of a hundred that a reader finds. */
const BOUND = 2;

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a reader found in a document, by type and role, before the extractor had seen it. */
interface Expectation {
  readonly path: string;
  readonly sha256: string;
  /** Pieces between white space, brackets of mark-up, quotes and commas that hold a mark of defanging. */
  readonly defanged: number;
  readonly indicators: Counts;
}

const MARK = /\[\.\]|\(\.\)|\[dot\]|\(dot\)|hxxp|\[:\]|\[@\]|\[at\]/iu;

function flat(counts: Counts): Map<string, number> {
  return new Map(Object.entries(counts).flatMap(([type, roles]) => Object.entries(roles).map(([role, count]): [string, number] => [`${role} ${type}`, count])));
}

async function countsIn(text: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { indicator, role } of indicatorsOf(await parseReport(text, incidentReport))) counts.set(`${role} ${indicator.type}`, (counts.get(`${role} ${indicator.type}`) ?? 0) + 1);
  return counts;
}

/** How many of one are not in the other. */
function lacking(all: ReadonlyMap<string, number>, from: ReadonlyMap<string, number>): [what: string, count: number][] {
  return [...all].map(([key, count]): [string, number] => [key, count - (from.get(key) ?? 0)]).filter(([, count]) => count > 0);
}

describe('indicators: the reports that hold defanged ones', () => {
  it('give what a reader finds in them, by type and role', async function () {
    if (!existsSync(CORPUS)) {
      process.stdout.write(`    skipped: there is no ${CORPUS}\n`);
      this.skip();
    }
    const expectations = JSON.parse(readFileSync('test/fixtures/corpus-indicators.json', 'utf8')) as readonly Expectation[];
    let [total, missed, wrong] = [0, 0, 0];
    const told: string[] = [];
    for (const { path, sha256, defanged, indicators } of expectations) {
      const text = readFileSync(join(CORPUS, path), 'utf8');
      assert.deepEqual([createHash('sha256').update(path).digest('hex'), text.split(/[\s|`<>,"]+/u).filter((piece) => MARK.test(piece)).length], [sha256, defanged], path);
      const [expected, found] = [flat(indicators), await countsIn(text)];
      const [less, more] = [lacking(expected, found), lacking(found, expected)];
      for (const [what, count] of less) told.push(`${path}: ${count} ${what} missed`);
      for (const [what, count] of more) told.push(`${path}: ${count} ${what} too many`);
      total += [...expected.values()].reduce((sum, count) => sum + count, 0);
      missed += less.reduce((sum, [, count]) => sum + count, 0);
      wrong += more.reduce((sum, [, count]) => sum + count, 0);
    }
    process.stdout.write(`    ${total} indicators in ${expectations.length} reports: ${missed} missed, ${wrong} too many\n`);
    assert.ok(expectations.length === 15 && missed / total <= BOUND / 100 && wrong / total <= BOUND / 100, told.join('\n'));
  });
});
