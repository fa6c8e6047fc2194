import assert from 'node:assert/strict';
import { rangeOf, type Report } from '../../../src/report/report.js';
import { read } from '../support/reports.js';

const report = (timeline: string, frontMatter = ''): string => `${frontMatter}# Incident Report: X\n\n${timeline}\n`;

/** The events of a timeline, each as `phase? from/to "words of the date": text [confidence]?`. */
async function events(timeline: string, frontMatter?: string): Promise<string[]> {
  const text = report(timeline, frontMatter);
  return eventsOf(await read(text), text);
}

function eventsOf(read: Report, text: string): string[] {
  return read.events.map(({ phase, date: { reading }, datePlace, text: what, confidence }) => {
    const { start, end } = rangeOf(datePlace);
    const when = reading.from === reading.to ? reading.from : `${reading.from ?? ''}/${reading.to ?? ''}`;
    return `${phase ? `${phase.id} ` : ''}${reading.relative ? 'relative' : reading.invalid ? 'invalid' : when} "${text.slice(start, end)}": ${what}${confidence ? ` (${confidence})` : ''}`;
  });
}

describe('the events of a timeline', () => {
  it('are read from bullets', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-03-09 07:42 UTC: mail sent\n- **2026-03-09 07:58 UTC** - link followed\n* [2026-03-09 08:06 UTC] second factor\n'), [
      '2026-03-09T07:42Z "2026-03-09 07:42 UTC": mail sent', '2026-03-09T07:58Z "2026-03-09 07:58 UTC": link followed', '2026-03-09T08:06Z "2026-03-09 08:06 UTC": second factor',
    ]);
  });

  it('are read from numbered and nested lists, behind labels', async () => {
    assert.deepEqual(await events('## Timeline\n\n### Detection & Response\n\n- **Detection:** 2026-03-10 13:05 UTC: a call\n- **Response actions taken:**\n  1. 2026-03-10 13:20 UTC: incident declared\n  2. Nothing dated\n'), [
      'detectionResponse 2026-03-10T13:05Z "2026-03-10 13:05 UTC": a call', 'detectionResponse 2026-03-10T13:20Z "2026-03-10 13:20 UTC": incident declared',
    ]);
  });

  it('are read from lines of paragraphs, which go on until the next', async () => {
    assert.deepEqual(await events('## Timeline\n\n2026-03-09 07:42 UTC: mail sent\nto 23 people\n2026-03-09 07:58 UTC: link followed\n\nNobody noticed.\n'), [
      '2026-03-09T07:42Z "2026-03-09 07:42 UTC": mail sent to 23 people', '2026-03-09T07:58Z "2026-03-09 07:58 UTC": link followed',
    ]);
  });

  it('are read from tables, with the zone of a column', async () => {
    assert.deepEqual(await events('## Timeline\n\n| Time (CET) | Event | Source |\n|---|---|---|\n| 2026-03-09 07:42 | mail sent | gateway |\n| 2026-03-09 08:42 UTC | link followed | |\n'), [
      '2026-03-09T06:42Z "2026-03-09 07:42": mail sent; gateway', '2026-03-09T08:42Z "2026-03-09 08:42 UTC": link followed',
    ]);
  });

  it('are read from tables with day and time in two columns', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n| Date | Time | Event |\n|---|---|---|\n| 2026-03-09 | 07:42 | mail sent |\n'), ['2026-03-09T07:42Z "07:42": mail sent']);
  });

  it('are read from tables whose day stands in the row above, with the year of a column', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n| # | Date | Time | Event |\n|---|---|---|---|\n| 1 | 2026-03-09 | 07:42 | mail sent |\n| 2 | | 07:50 | link followed |\n| 3 | | 00:10 | encrypted |\n'), [
      '2026-03-09T07:42Z "07:42": mail sent', '2026-03-09T07:50Z "07:50": link followed', 'relative "00:10": encrypted',
    ]);
    assert.deepEqual(await events('## Timeline (PT)\n\n| Day | Date (2021) | Time | Event |\n|---|---|---|---|\n| Sun | Oct 31 | 21:33 | mojo sent |\n'), ['2021-11-01T04:33Z "21:33": mojo sent']);
    assert.deepEqual(await events('## Timeline (UTC)\n\n| Time | Date | Event | Reported |\n|---|---|---|---|\n| 07:42 | 9 March 2026 | mail sent | 2026-03-12 |\n'), ['2026-03-09T07:42Z "07:42": mail sent; 2026-03-12']);
    assert.deepEqual(await events('## Timeline\n\n| When | Event | Reported |\n|---|---|---|\n| March 2026 | mail sent | 2026-04-12 |\n'), ['2026-03-01/2026-03-31 "March 2026": mail sent; 2026-04-12']);
  });

  it('are read from headings, the hour alone under the day before', async () => {
    assert.deepEqual(await events('## Timeline\n\nAll times in PST\n\n### 2018-03-31 15:47\n\nProblem is identified\n\n### 16:11\n\n- Mount errors\n'), [
      '2018-03-31T23:47Z "2018-03-31 15:47": Problem is identified', '2018-04-01T00:11Z "16:11": Mount errors',
    ]);
  });

  it('inherit the day of a line above and the zone of the heading', async () => {
    assert.deepEqual(await events('## Timeline (PST) 4/21/23-4/25/23. All times approximations\n\n_4/21/23_\n\n11:12 AM: mail\n\n11:14 AM: forwarded\n\n_4/24/23_\n\n~9:00 AM: erased\n'), [
      '2023-04-21T19:12Z "11:12 AM": mail', '2023-04-21T19:14Z "11:14 AM": forwarded', '2023-04-24T17:00Z "~9:00 AM": erased',
    ]);
  });

  it('inherit the day of a list item with others nested in it', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n- **9 March 2026**\n  - 07:42 mail sent\n  - 07:58 link followed\n- **10 March 2026**\n  - 09:15 letter forwarded\n'), [
      '2026-03-09T07:42Z "07:42": mail sent', '2026-03-09T07:58Z "07:58": link followed', '2026-03-10T09:15Z "09:15": letter forwarded',
    ]);
  });

  it('are the days of headings and lines that nothing dated stands below', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n### 15 January 2018\n\nThe build failed,\nand nobody looked.\n\nIt went on.\n\n### 16 January 2018\n\n- 07:42 mail sent\n'), [
      '2018-01-15 "15 January 2018": The build failed, and nobody looked.', '2018-01-16T07:42Z "07:42": mail sent',
    ]);
    assert.deepEqual(await events('## Timeline\n\n- **9 March 2026**\n  - Mail: sent\n  - Link followed\n- **10 March 2026**\n\n### 11 March 2026\n'), ['2026-03-09 "9 March 2026": Mail: sent; Link followed']);
  });

  it('have what is nested in a time of its own', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-03-09 07:42 UTC\n  - mail sent\n- 07:58 UTC\n  - link followed\n'), ['2026-03-09T07:42Z "2026-03-09 07:42 UTC": mail sent', '2026-03-09T07:58Z "07:58 UTC": link followed']);
  });

  it('are read from headings that are a time of a day that nothing states', async () => {
    assert.deepEqual(await events('## Timeline\n\nAll times in IST\n\n### 08:52 PM\n\n```\nlog\n```\n\nWe saw this: frozen\n'), ['relative "08:52 PM": We saw this: frozen']);
  });

  it('are of no day below words that name one which cannot be known', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n### 18 April 2018\n\n- 07:42 mail sent\n\n### April 19\n\n- 09:07 link followed\n'), ['2018-04-18T07:42Z "07:42": mail sent', 'relative "09:07": link followed']);
  });

  it('inherit a day that can be read in two ways with both', async () => {
    const text = report('## Timeline (UTC)\n\n_7/5/2023_\n\n12:11 PM: mail sent\n');
    const { events: [event, ...others] } = await read(text);
    assert.deepEqual(others, []);
    assert.deepEqual(event!.date.reading, { from: '2023-05-07T12:11Z', to: '2023-07-05T12:11Z', precision: 'minute', ambiguous: true });
    const { start, end } = rangeOf(event!.dayPlace!);
    assert.equal(text.slice(start, end), '7/5/2023');
  });

  it('inherit day and zone of a note', async () => {
    assert.deepEqual(await events('## Timeline\n\nAll times in PST, on February 5th 2019\n\n* [08:47] merged\n* [08:57] noticed\n'), ['2019-02-05T16:47Z "08:47": merged', '2019-02-05T16:57Z "08:57": noticed']);
  });

  it('may have their date at the end, but not as the value of a label', async () => {
    assert.deepEqual(await events('## Timeline\n\n- Fault occurs 2020-02-25 07:32 UTC\n- Mail opened on **9 March 2026**.\n- Declared (2026-03-09 10:58 UTC)\n- Detection: the press wrote of it in January 2025\n- Seen on 9 March 2026 by two people\n'), [
      '2020-02-25T07:32Z "2020-02-25 07:32 UTC": Fault occurs', '2026-03-09 "9 March 2026": Mail opened', '2026-03-09T10:58Z "2026-03-09 10:58 UTC": Declared',
    ]);
  });

  it('have a date before words with a colon, which are no label then', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-02-30 – SOC: alert\n- 2026-02-27 – Mail "Re: invoice" opened\n- **2026-08-06** – SOC: alert\n- 2026-08-06 RDP login (user: bob)\n- Same day, SOC: alert\n\n2026-08-07 – SOC: alert\n'), [
      'invalid "2026-02-30": SOC: alert', '2026-02-27 "2026-02-27": Mail "Re: invoice" opened', '2026-08-06 "2026-08-06": SOC: alert', '2026-08-06 "2026-08-06": RDP login (user: bob)', 'relative "Same day": SOC: alert', '2026-08-07 "2026-08-07": SOC: alert',
    ]);
    assert.deepEqual(await events('## Timeline\n\n- 8 August 2026, around noon: copied\n- 2026-08-08 [estimated]: copied\n- 2026-08-08 [suspected]: copied\n'), ['2026-08-08 "8 August 2026": around noon: copied', '2026-08-08 "2026-08-08": [estimated]: copied', '2026-08-08 "2026-08-08": copied (suspected)']);
    assert.deepEqual(await events('## Timeline\n\n- 24/7 SOC: 2026-08-06 called\n- Step 1: 2026-08-07 called\n- Date/Time: 2026-08-08 called\n'), ['2026-08-06 "2026-08-06": called', '2026-08-07 "2026-08-07": called', '2026-08-08 "2026-08-08": called']);
  });

  it('do not end an emphasis that began before their date', async () => {
    assert.deepEqual(await events('## Timeline\n\n- **2026-08-06 – SOC:** alert\n- **2026-08-07 – SOC: alert**\n- _2026-08-08 – mail `a_b` opened_\n'), ['2026-08-06 "2026-08-06": SOC: alert', '2026-08-07 "2026-08-07": SOC: alert', '2026-08-08 "2026-08-08": mail `a_b` opened']);
  });

  it('are read from cells that go on behind their date, in a column for dates', async () => {
    assert.deepEqual(await events('## Timeline\n\n| Date | Event | Note |\n|---|---|---|\n| 2026-08-05 evening | copied | |\n| before 2026-08-07 | encrypted | 2026-08-09 in a ticket |\n| - | 2026-08-06 in a note | |\n'), ['2026-08-05 "2026-08-05": evening; copied', '/2026-08-06 "before 2026-08-07": encrypted; 2026-08-09 in a ticket']);
    assert.deepEqual(await events('## Timeline (UTC)\n\n| Date | Time | Event |\n|---|---|---|\n| 2026-08-05 | 18:00, at night | copied |\n'), ['2026-08-05T18:00Z "18:00": at night; copied']);
  });

  it('keep the emphasis of their own text', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-03-09: `kubectl` ran\n- **2026-03-10:** **server** lost\n- **2026-03-11** - a **server** lost\n'), ['2026-03-09 "2026-03-09": `kubectl` ran', '2026-03-10 "2026-03-10": **server** lost', '2026-03-11 "2026-03-11": a **server** lost']);
  });

  it('inherit the zone of front matter, unless they have their own', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-07-09 07:42: mail sent\n- 2026-07-09 07:42 UTC: link followed\n', '---\ntimezone: Europe/Paris\n---\n'), [
      '2026-07-09T05:42Z "2026-07-09 07:42": mail sent', '2026-07-09T07:42Z "2026-07-09 07:42 UTC": link followed',
    ]);
  });

  it('go on with the day of the event before, but not past midnight', async () => {
    assert.deepEqual(await events('## Timeline (UTC)\n\n- 2026-03-09 23:40: mail sent\n- 23:55: link followed\n- 00:10: second factor\n'), [
      '2026-03-09T23:40Z "2026-03-09 23:40": mail sent', '2026-03-09T23:55Z "23:55": link followed', 'relative "00:10": second factor',
    ]);
  });

  it('have a phase and a confidence', async () => {
    assert.deepEqual(await events('## Timeline\n\n### Lateral Movement\n\n- 2026-03-09: [suspected] moved to the file server\n- 2026-03-10: moved on [Confirmed]\n'), [
      'lateralMovement 2026-03-09 "2026-03-09": moved to the file server (suspected)', 'lateralMovement 2026-03-10 "2026-03-10": moved on (confirmed)',
    ]);
  });

  it('are read from the fields of a subsection, unless a line tells the same', async () => {
    assert.deepEqual(await events('## Timeline\n\n### Initial Access\n\n- **Date/Time:** August 2024\n- **Vector:** Phishing\n- **Details:** One clerk clicked.\n'), ['initialAccess 2024-08-01/2024-08-31 "August 2024": One clerk clicked.']);
    assert.deepEqual(await events('## Timeline\n\n### Initial Access\n\n- **Date/Time:** 2024-08-24 14:05 UTC\n- **Details:**\n  - 2024-08-24 14:05 UTC: clicked\n'), ['initialAccess 2024-08-24T14:05Z "2024-08-24 14:05 UTC": clicked']);
  });

  it('are told without an interval where something else has to be known', async () => {
    assert.deepEqual(await events('## Timeline\n\n- Three days later: encrypted\n- 2024-02-30: no such day\n'), ['relative "Three days later": encrypted', 'invalid "2024-02-30": no such day']);
  });

  it('are none in code, in other sections, and in lines without a date', async () => {
    assert.deepEqual(await events('## Timeline\n\n```\n2026-03-09 07:42 UTC: mail sent\n```\n\n- Nobody noticed.\n- [Date and time: what happened]\n\n## Response Actions\n\n- 2026-03-09: blocked\n'), []);
  });

  it('keep marks of emphasis and code that are theirs', async () => {
    assert.deepEqual(await events('## Timeline\n\n- 2026-03-09 07:42 UTC: [confirmed] `svc-mail` signs in\n- **2026-03-09 07:58 UTC:** **all** mail read\n- `2026-03-09 08:06 UTC` *twice* the second factor\n'), [
      '2026-03-09T07:42Z "2026-03-09 07:42 UTC": `svc-mail` signs in (confirmed)', '2026-03-09T07:58Z "2026-03-09 07:58 UTC": **all** mail read', '2026-03-09T08:06Z "2026-03-09 08:06 UTC": *twice* the second factor',
    ]);
  });

  it('are found under a bold line that stands for the heading', async () => {
    assert.deepEqual(await events('**Timeline**\n\n- 2026-03-09: mail sent\n\n**Recommendations**\n\n- 2026-05-01: done\n'), ['2026-03-09 "2026-03-09": mail sent']);
  });
});
