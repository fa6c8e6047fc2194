import assert from 'node:assert/strict';
import { areDisjoint, isCertainlyBefore } from '../../../../src/domain/date/compareDates.js';
import { describeDate } from '../../../../src/domain/date/describeDate.js';
import type { DateReading } from '../../../../src/domain/date/dateReading.js';
import { intervalOf } from '../../../../src/domain/date/interval.js';
import { parseDate } from '../../../../src/domain/date/parseDate.js';
import { readDate } from '../../../../src/domain/date/readDate.js';

function reading(text: string): DateReading {
  const found = parseDate(text);
  assert.ok(found, text);
  return found;
}

describe('the interval of a date', () => {
  const bounds = (text: string): unknown => {
    const interval = intervalOf(reading(text));
    return interval && [interval.from, interval.to].map((end) => (Number.isFinite(end) ? new Date(end).toISOString() : end));
  };

  it('runs to the last millisecond of its last day, minute or second', () => {
    assert.deepEqual(bounds('May 2023'), ['2023-05-01T00:00:00.000Z', '2023-05-31T23:59:59.999Z']);
    assert.deepEqual(bounds('2023-05-04 10:00 CEST'), ['2023-05-04T08:00:00.000Z', '2023-05-04T08:00:59.999Z']);
    assert.deepEqual(bounds('2023-05-04T10:00:05'), ['2023-05-04T10:00:05.000Z', '2023-05-04T10:00:05.999Z']);
  });

  it('is infinite where it is open, and none where there is no date', () => {
    assert.deepEqual(bounds('since May 2023'), ['2023-05-01T00:00:00.000Z', Infinity]);
    assert.deepEqual(bounds('until May 2023'), [-Infinity, '2023-05-31T23:59:59.999Z']);
    for (const text of ['Unknown', 'TBD', '2023-02-30', 'two days later']) assert.equal(bounds(text), undefined);
    assert.equal(intervalOf({ from: 'x', to: 'y' }), undefined);
  });
});

describe('which date is certainly the earlier', () => {
  const before = (one: string, other: string): boolean => isCertainlyBefore(reading(one), reading(other));

  it('is said only where they cannot overlap', () => {
    assert.ok(before('2023-05-04', '2023-05-05'));
    assert.ok(before('April 2023', '2023-05-01'));
    assert.ok(!before('May 2023', '2023-05-24 14:05 UTC'));
    assert.ok(!before('2023-05-04', '2023-05-04'));
    assert.ok(!before('since May 2023', '2024-05-04'));
    assert.ok(!before('05/06/2023', '2023-05-20'));
    assert.ok(!before('Unknown', '2023-05-20'));
    assert.ok(before('2023-05-04 10:00', '2023-05-04 10:01'));
    assert.ok(before('2023-05-04 10:00 EST', '2023-05-04 15:01 UTC'));
  });

  it('leaves 14 hours where one zone is not known', () => {
    assert.ok(!before('2023-05-04 10:00', '2023-05-05 00:00 UTC'));
    assert.ok(before('2023-05-04 10:00', '2023-05-05 00:01 UTC'));
    assert.ok(!before('2023-05-04', '2023-05-05 13:59 UTC'));
    assert.ok(before('2023-05-04', '2023-05-05 14:00 UTC'));
    assert.ok(!before('2023-05-04 23:00 UTC', '2023-05-05'));
  });

  it('makes two dates disjoint, whichever it is', () => {
    assert.ok(areDisjoint(reading('2023-05-04'), reading('2023-05-05')));
    assert.ok(areDisjoint(reading('2023-05-05'), reading('2023-05-04')));
    assert.ok(!areDisjoint(reading('May 2023'), reading('2023-05-04')));
  });

  it('are not told apart where "about" may reach from the one to the other', () => {
    assert.ok(!areDisjoint(reading('about 4 May 2023'), reading('2023-05-07')));
    assert.ok(areDisjoint(reading('about 4 May 2023'), reading('2023-05-08')));
    assert.ok(!areDisjoint(reading('2023-05-04 at about 10:00 UTC'), reading('2023-05-04 10:45 UTC')));
    assert.ok(areDisjoint(reading('2023-05-04 at about 10:00 UTC'), reading('2023-05-04 11:05 UTC')));
    assert.ok(areDisjoint(reading('late April 2023'), reading('2023-05-01')));
  });
});

describe('a date told to people', () => {
  const told: Readonly<Record<string, string>> = {
    '2023-05-04 14:05 UTC': '4 May 2023, 14:05 UTC (to the minute)',
    '2023-05-04T14:05Z': '4 May 2023, 14:05 UTC (to the minute)',
    '2023-01-04 22:05 EST': '4 January 2023, 22:05 EST, which is 5 January 2023, 03:05 UTC (to the minute)',
    '2023-05-04 14:05 EST': '4 May 2023, 14:05 EST, which is 19:05 UTC (to the minute): EST is read literally, but EDT is in force on that day',
    '2023-05-04T14:05:09+02:00': '4 May 2023, 14:05:09 UTC+02:00, which is 12:05:09 UTC (to the second)',
    '2016-12-31 18:59:60 EST': '31 December 2016, 18:59:60 EST, which is 23:59:60 UTC (to the second)',
    '2023-05-04 14:05': '4 May 2023, 14:05 (to the minute): the time zone is not stated',
    '2023-05-04 14:05 to 15:10 PDT': '4 May 2023, 14:05 to 15:10 PDT, which is 21:05 to 22:10 UTC (to the minute)',
    'August 2023': '1 to 31 August 2023 (to the month)',
    'Q3 2023': '1 July to 30 September 2023 (to the quarter)',
    '2023-12-30 to 2024-01-02': '30 December 2023 to 2 January 2024 (to the day)',
    '4 May 2023': '4 May 2023 (to the day)',
    'about 4 May 2023': 'about 4 May 2023 (to the day)',
    'since at least May 2023': 'since about 1 May 2023 (to the month)',
    'until May 2023': 'until 31 May 2023 (to the month)',
    '03/04/2023': '4 March or 3 April 2023: day and month can be read either way',
    'Friday, 4 May 2023': '4 May 2023 (to the day): the weekday does not fit the date',
    '2023-02-30': 'no such date or time',
    'two days later': 'depends on another date',
    Unknown: 'no date: an answer without one',
    TBD: 'no date yet: a placeholder',
  };
  for (const [text, words] of Object.entries(told)) {
    it(text, () => {
      const match = readDate(text);
      assert.equal(match && describeDate(match), words);
    });
  }

  it('says that a zone was stated above', () => {
    const match = readDate('10:00', { day: '2023-01-04', zone: { kind: 'region', region: 'America/New_York' } });
    assert.equal(match && describeDate(match), '4 January 2023, 10:00 America/New_York, which is 15:00 UTC (to the minute): the time zone is stated above');
  });
});
