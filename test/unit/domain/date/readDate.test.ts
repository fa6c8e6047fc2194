import assert from 'node:assert/strict';
import type { DateContext, DateMatch } from '../../../../src/domain/date/dateMatch.js';
import { readDate } from '../../../../src/domain/date/readDate.js';
import { readLeadingDate } from '../../../../src/domain/date/readLeadingDate.js';
import { readTimeZone } from '../../../../src/domain/date/timeZone.js';
import { inShort } from './inShort.js';

/** The text with ⟦⟧ around the date's words, and what they mean. */
function marked(text: string, match: DateMatch | undefined): string {
  if (!match) return '-';
  const { start, end } = match.range;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)} = ${inShort(match.reading)}`;
}

function check(read: (text: string, context?: DateContext) => DateMatch | undefined, context: DateContext | undefined, expected: readonly string[]): void {
  const texts = expected.map((line) => line.replace(/ = [^=]*$/u, '').replace(/[⟦⟧]/gu, ''));
  assert.deepEqual(texts.map((text) => marked(text, read(text, context))), expected);
}

describe('the date in a value', () => {
  it('is marked by its own words', () => {
    check(readDate, undefined, [
      'Discovered on ⟦24 August 2023⟧ by the helpdesk = 2023-08-24 day',
      'Seen ⟦since at least May 2023⟧ (report) = 2023-05-01.. month approximate',
      '**⟦2023-05-04 10:00 UTC⟧** and later = 2023-05-04T10:00Z minute',
      'Alert: ⟦09:20 EDT (13:20 UTC) on 4 May 2023⟧ or so = 2023-05-04T13:20Z minute',
      '⟦4 May 2023⟧ (access) / 9 May 2023 (disclosure) = 2023-05-04 day',
      'yesterday, ⟦4 May 2023⟧ = 2023-05-04 day',
      '⟦Two days after⟧ 4 May 2023 = relative',
      '⟦Unknown (before May 2023)⟧ = missing',
      ' ⟦TBD⟧ = placeholder',
    ]);
  });

  it('has the day and zone of the context where it has none itself', () => {
    const zone = readTimeZone('CET')?.zone;
    assert.ok(zone);
    check(readDate, { day: '2023-01-05', zone }, [
      '⟦10:00⟧ = 2023-01-05T09:00Z minute',
      '⟦10:00 UTC⟧ = 2023-01-05T10:00Z minute',
      '⟦10:00 local time⟧ = 2023-01-05T10:00 minute no-zone',
      '⟦00:30⟧ at night = 2023-01-04T23:30Z minute',
      '⟦4 May 2022 10:00⟧ = 2022-05-04T09:00Z minute',
      '⟦4 May⟧ = relative',
      '⟦4 May 10:00⟧ = relative',
      '⟦22:00-01:00⟧ = 2023-01-05T21:00Z..2023-01-06T00:00Z minute',
      '⟦10:00 the next day⟧ = relative',
      '⟦Friday 10:00⟧ = relative',
      'Seen ⟦4 May 2022⟧ at the 10:00 meeting = 2022-05-04 day',
    ]);
    check(readDate, { day: '2023-02-30' }, ['⟦10:00⟧ = relative']);
  });

  it('has the year of the context where that is stated, unless it is a range', () => {
    check(readDate, { year: 2021 }, [
      '⟦Oct 31⟧ = 2021-10-31 day',
      '⟦4 May 10:00 UTC⟧ = 2021-05-04T10:00Z minute',
      '⟦4 May 2022⟧ = 2022-05-04 day',
      '⟦30 December – 2 January⟧ = relative',
      '⟦10:00⟧ = relative',
    ]);
  });

  it('has both days of the context where day and month can be swapped', () => {
    check(readDate, { day: '2023-05-07', otherDay: '2023-07-05' }, ['⟦10:00 UTC⟧ = 2023-05-07T10:00Z..2023-07-05T10:00Z minute ambiguous', '⟦4 May 2022 10:00 UTC⟧ = 2022-05-04T10:00Z minute']);
  });

  it('says which zone it was read with, and whether that is in force', () => {
    assert.deepEqual(readDate('2023-08-04 10:00 EST')?.zone, { text: 'EST', zone: { kind: 'abbreviation', name: 'EST', minutes: -300 }, seasonMismatch: 'EDT' });
    assert.deepEqual(readDate('2023-01-04 10:00 EST')?.zone, { text: 'EST', zone: { kind: 'abbreviation', name: 'EST', minutes: -300 } });
    assert.deepEqual(readDate('2023-01-04 10:00 (UTC-3:30)')?.zone, { text: 'UTC-3:30', zone: { kind: 'offset', minutes: -210 } });
    assert.deepEqual(readDate('10:00', { day: '2023-07-04', zone: { kind: 'abbreviation', name: 'GMT', minutes: 0 } })?.zone, { text: 'GMT', zone: { kind: 'abbreviation', name: 'GMT', minutes: 0 }, inherited: true });
    const seasons = (text: string): string | undefined => readDate(text)?.zone?.seasonMismatch;
    assert.deepEqual(['2023-01-04 10:00 PDT', '2023-01-04 10:00 BST', '2023-07-04 10:00 CET', '2023-07-04 10:00 MST', '2023-01-04 10:00 AEST', '2023-07-04 10:00 NZDT', '2023-07-04 10:00 ET'].map(seasons), ['PST', 'GMT', 'CEST', undefined, undefined, 'NZST', undefined]);
    assert.equal(readDate('2023-01-04')?.zone, undefined);
    assert.deepEqual(readDate('10:00 PST')?.zone?.text, 'PST');
  });

  it('reads times that clocks skip or show twice with the offset before the change', () => {
    check(readDate, undefined, ['⟦2023-11-05 01:30 ET⟧ = 2023-11-05T05:30Z minute', '⟦2023-03-12 02:30 ET⟧ = 2023-03-12T07:30Z minute', '⟦2023-03-12 03:30 ET⟧ = 2023-03-12T07:30Z minute', '⟦2023-11-05 02:30 ET⟧ = 2023-11-05T07:30Z minute']);
  });

  it('flags a weekday that the date does not fall on', () => {
    assert.deepEqual(['Thursday, 4 May 2023', 'Monday, 4 May 2023', '2023-05-04 (Mon)', 'Mon 05/04/2023', '4 May 2023'].map((text) => readDate(text)?.weekdayMismatch), [undefined, true, true, undefined, undefined]);
  });
});

describe('the date that a line starts with', () => {
  it('stands behind marks, emphasis, brackets and "On"', () => {
    check(readLeadingDate, { day: '2023-05-04' }, [
      '⟦10:00 AM⟧: mail = 2023-05-04T10:00 minute no-zone',
      '**⟦10:00 UTC⟧** - mail = 2023-05-04T10:00Z minute',
      '[⟦10:00⟧] mail = 2023-05-04T10:00 minute no-zone',
      '`⟦10:00⟧` mail = 2023-05-04T10:00 minute no-zone',
      '_⟦5/24/23⟧_ = 2023-05-24 day',
      '-⟦5/24/23⟧_ = 2023-05-24 day',
      '⟦~10:00⟧ mail = 2023-05-04T10:00 minute approximate no-zone',
      '- [x] ⟦2023-05-06⟧: mail = 2023-05-06 day',
      '+ ⟦2023-05-06⟧ - mail = 2023-05-06 day',
      'On ⟦6 May 2023⟧ the mail = 2023-05-06 day',
      'In ⟦May 2023⟧, mail = 2023-05-01..2023-05-31 month',
      '⟦20:07 EDT (00:07 UTC)⟧: mail = 2023-05-05T00:07Z minute',
      '⟦10:00 – 10:10⟧ – mail = 2023-05-04T10:00..2023-05-04T10:10 minute no-zone',
      '⟦10:00⟧ - 15 hosts = 2023-05-04T10:00 minute no-zone',
      '⟦2023-05-06⟧ – May 2022 patch missing = 2023-05-06 day',
      '⟦2023⟧: mail = 2023-01-01..2023-12-31 year',
      '| ⟦2023-05-06 10:45~⟧ | mail | = 2023-05-06T10:45 minute approximate no-zone',
      '⟦Day 2⟧, 10:00: mail = relative',
      '⟦+1 day⟧: mail = relative',
      '⟦T+02:30⟧ - mail = relative',
      '⟦Dec 18th **20:45⟧** mail = relative',
      '⟦2023-02-30⟧: mail = invalid',
    ]);
  });

  it('is none where the line starts with something else', () => {
    const lines = ['', 'Mail on 4 May 2023', '2023 users hit', '192.0.2.1 seen', '443/tcp', '2nd report', 'CVE-2023-1234', 'May have been', 'Unknown', '10 hosts', 'https://example.com/2023/05/06', '(', '- ', 'March of the bots'];
    assert.deepEqual(lines.filter((line) => readLeadingDate(line, { day: '2023-05-04' })), []);
  });
});
