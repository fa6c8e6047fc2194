import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Report, wordsAt } from '../../../src/report/report.js';
import { readSpans } from '../../../src/report/timeline/readSpans.js';
import { spanText } from '../../../src/report/timeline/span.js';
import { read } from '../support/reports.js';

async function spans({ incident = '', access = '', discovery = '', detection = '', containment = '', eradication = '' }): Promise<string[]> {
  const report = await read(`# Incident Report: X\n\n## Incident Details\n\n- Discovery Date: ${discovery}\n- Incident Date: ${incident}\n\n## Timeline\n\n### Initial Access\n\n- Date/Time: ${access}\n\n### Detection & Response\n\n- Detection: ${detection}\n\n## Response Actions\n\n- Containment: ${containment}\n- Eradication: ${eradication}\n`);
  return readSpans(report).map((span) => `${span.title} ${spanText(span)}: ${wordsAt(span.from.place)} .. ${wordsAt(span.to.place)}`);
}

describe('spans', () => {
  it('are intervals where the dates are', async () => assert.deepEqual(await spans({ incident: 'August 2024', discovery: '2024-09-01' }), ['Undetected for 1-31 days: August 2024 .. 2024-09-01']));
  it('of days count days', async () => assert.deepEqual(await spans({ incident: '2024-08-24', discovery: '2024-08-27' }), ['Undetected for 3 days: 2024-08-24 .. 2024-08-27']));
  it('of vague days are vague', async () => assert.deepEqual(await spans({ incident: 'about 24 August 2024', discovery: '2024-08-27' }), ['Undetected for about 3 days: about 24 August 2024 .. 2024-08-27']));
  it('of times count hours or minutes', async () => {
    assert.deepEqual(await spans({ incident: '2026-03-09 07:58 UTC', discovery: '2026-03-10 13:05 UTC' }), ['Undetected for 29 hours: 2026-03-09 07:58 UTC .. 2026-03-10 13:05 UTC']);
    assert.deepEqual(await spans({ discovery: '2026-03-10 13:05 UTC', containment: '\n  - blocked on 2026-03-10 at 13:32 UTC\n  - domains blocked on 2026-03-10 at 14:10 UTC' }), ['Contained in 27-65 minutes: 2026-03-10 13:05 UTC .. 2026-03-10 at 13:32 UTC']);
  });
  for (const [until, words] of [['09:10', '70 minutes'], ['11:10', '3 hours'], ['2026-03-11 08:00', '2 days']] as const) {
    it(`of times count in what fits: ${words}`, async () => assert.equal((await spans({ incident: '2026-03-09 08:00 UTC', discovery: `${until.length > 5 ? until : `2026-03-09 ${until}`} UTC` }))[0]?.split(':')[0], `Undetected for ${words}`));
  }
  for (const [first, words] of [['08:27', '27 minutes to 11 hours'], ['09:03', '1-11 hours'], ['10:30', '2-11 hours']] as const) {
    it(`between times of different size count each in its own: ${words}`, async () => assert.equal((await spans({ discovery: '2026-03-09 08:00 UTC', containment: `\n  - blocked on 2026-03-09 at ${first} UTC\n  - all blocked on 2026-03-09 at 19:08 UTC` }))[0]?.split(': ')[0], `Contained in ${words}`));
  }
  it('begin in the third of a month that is meant', async () => assert.deepEqual(await spans({ incident: 'late March 2026', discovery: '2026-04-05' }), ['Undetected for about 5-15 days: late March 2026 .. 2026-04-05']));
  it('of less than a minute say so', async () => assert.deepEqual((await spans({ incident: '2026-03-09 08:00:10 UTC', discovery: '2026-03-09 08:00:40 UTC' })).map((span) => span.split(':')[0]), ['Undetected for less than a minute']));
  it('take the more precise of two dates', async () => assert.deepEqual(await spans({ incident: '2024-07-01', discovery: 'August 2024', detection: '2024-08-24: an alert' }), ['Undetected for 54 days: 2024-07-01 .. 2024-08-24']));
  it('go from access to eradication', async () => assert.deepEqual(await spans({ access: '2024-08-01', eradication: 'rebuilt on 2024-08-11' }), ['Present for 10 days: 2024-08-01 .. 2024-08-11']));
  it('are none where the ends may have been at once', async () => assert.deepEqual(await spans({ incident: 'August 2024', discovery: 'August 2024' }), []));
  it('are none where one end is before the other', async () => assert.deepEqual(await spans({ incident: '2024-08-24', discovery: '2024-08-20' }), []));
  it('are none without a date at both ends', async () => assert.deepEqual(await spans({ incident: '2024-08-24', discovery: 'Unknown' }), []));
  it('are none with an open end', async () => assert.deepEqual(await spans({ incident: 'since August 2024', discovery: '2024-10-01' }), []));
  it('take no date from the middle of a sentence for the detection', async () => assert.deepEqual(await spans({ incident: '2024-08-24', detection: 'disclosed in October 2024' }), []));
  it('of a whole report are right', async () => {
    const report = await read(readFileSync('test/workspace/phishing-at-example-corp.md', 'utf8'));
    assert.deepEqual(readSpans(report).map((span) => `${span.title} ${spanText(span)}`), ['Undetected for 29 hours', 'Contained in 27-65 minutes', 'Present for 30-32 hours']);
  });
  it('of times in fields are in the zone that their timeline states', async () => {
    const report = (lines: string): Promise<Report> => read(`# Incident Report: X\n\n## Incident Details\n\n- Discovery Date: 2026-06-08 17:02 UTC\n- Incident Date: 2026-06-08\n\n## Timeline of Events (UTC+2)\n\n### Initial Access\n\n- Date/Time: 2026-06-08 16:51${lines}\n`);
    for (const lines of ['', '\n- 2026-06-08 16:51: mail opened']) assert.deepEqual(readSpans(await report(lines)).map((span) => `${span.title} ${spanText(span)}: ${wordsAt(span.from.place)}`), ['Undetected for 2 hours: 2026-06-08 16:51']);
  });
  it('count days where only one time has a zone', async () => assert.deepEqual(await spans({ incident: '2024-08-24 14:05', discovery: '2024-08-27 14:05 UTC' }), ['Undetected for 2-3 days: 2024-08-24 14:05 .. 2024-08-27 14:05 UTC']));
});
