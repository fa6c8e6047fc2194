import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { DateReading } from '../../../../src/domain/date/dateReading.js';
import { parseDate } from '../../../../src/domain/date/parseDate.js';

const ROWS = '../shared/conformance/dates.json';

interface Row extends DateReading {
  readonly text: string;
  readonly none?: true;
}

describe('dates: the conformance rows', () => {
  it('are all read exactly', function () {
    if (!existsSync(ROWS)) {
      process.stdout.write(`    skipped: ${ROWS} is not there\n`);
      this.skip();
    }
    const rows = JSON.parse(readFileSync(ROWS, 'utf8')) as Row[];
    assert.ok(rows.length >= 39);
    for (const { text, none, ...reading } of rows) assert.deepEqual(parseDate(text), none ? undefined : reading, text);
  });
});
