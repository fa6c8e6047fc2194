import assert from 'node:assert/strict';
import { readTimeZone } from '../../../../src/domain/date/timeZone.js';
import { ABBREVIATIONS, REGION_ABBREVIATIONS } from '../../../../src/domain/date/zoneNames.js';
import { isRegion, seasonMismatch } from '../../../../src/domain/date/zoneOffset.js';

const stated: Readonly<Record<string, readonly string[]>> = {
  PST: ['PST', 'Timeline (PST)', 'Timeline (all times PST ) 5/4/23', 'All times in PST', 'all times PST.', 'Time [PST]', '**All times are PST**', 'Timeline in PST'],
  UTC: ['UTC', 'Timestamp UTC', 'UTC time', '(UTC) all approximate', 'Date (UTC)', '_All times UTC_', 'Everything below is UTC', 'timezone: utc'],
  'UTC+2': ['UTC+2', 'Timeline (UTC+2)'],
  'UTC-3:30': ['times in UTC-3:30'],
  ET: ['Time (ET)', 'ET'],
  'Eastern Time': ['All times are in Eastern Time'],
  'Pacific Standard Time': ['(Pacific Standard Time)'],
  'Europe/Paris': ['Europe/Paris', 'timezone: Europe/Paris', 'Times in Europe/Paris'],
  CEST: ['Times in CEST (UTC+2)'],
};

const open = [
  '', 'Time', 'Timeline', 'Timeline (UTC or local time)', 'Timeline (local time)', 'times in UTC and PST', 'The work of ART at MIT', 'The EST database', 'EST. 1990', 'IST staff', 'est', 'Times of pst, pst', '10:00 UTC: first alert', 'Call at 2 PM PST', 'and/or TCP/IP',
  'Pacific region', 'Central Bank', 'Enter the time as HH:MM UTC', 'Z-Wave',
];

describe('the time zone that a heading or note states', () => {
  for (const [zone, texts] of Object.entries(stated)) it(zone, () => assert.deepEqual(texts.map((text) => [text, readTimeZone(text)?.text.toUpperCase()]), texts.map((text) => [text, zone.toUpperCase()])));

  it('is none in other words, and where two are stated', () => assert.deepEqual(open.filter((text) => readTimeZone(text)), []));

  it('is fixed for abbreviations, and follows the seasons for regions', () => {
    assert.deepEqual(readTimeZone('PST')?.zone, { kind: 'abbreviation', name: 'PST', minutes: -480 });
    assert.deepEqual(readTimeZone('PT')?.zone, { kind: 'region', region: 'America/Los_Angeles' });
    assert.deepEqual(readTimeZone('UTC+5:30')?.zone, { kind: 'offset', minutes: 330 });
  });
});

describe('the table of abbreviations', () => {
  it('names regions that exist, and seasons that come true once a year', () => {
    for (const region of REGION_ABBREVIATIONS.values()) assert.ok(isRegion(region), region);
    for (const [name, { minutes, season }] of ABBREVIATIONS) {
      if (!season) continue;
      const found = [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)].map((instant) => seasonMismatch({ kind: 'abbreviation', name, minutes }, instant));
      assert.deepEqual(found.sort(), [season.other, undefined], name);
      assert.ok(ABBREVIATIONS.has(season.other), season.other);
    }
  });
});
