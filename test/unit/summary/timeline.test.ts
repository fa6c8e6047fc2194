import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { byClass, byId, byTag, classes, page, read, sourceOf, text, titled, wholePage } from './support.js';

/** The rows of a timeline: when, phase and confidence, and what; "11 days later" where the axis has a gap. */
const rows = (shown: Element): string[] => byTag(byClass(shown, 'events')[0]!, 'li').filter((item) => classes(item).includes('event') || classes(item).includes('gap')).map(text);

describe('the timeline in the summary', () => {
  it('tells events from the first to the last, whatever phase they are of, each with its phase', async () => {
    const shown = await page(titled('## Timeline of Events\n### Detection & Response\n- 2026-03-09 10:00 UTC: Case opened [confirmed]\n### Initial Access\n- 2026-03-08: Mail opened [suspected]\n'));
    assert.deepEqual(rows(shown), ['8 March 2026 Initial Access suspected Mail opened', '9 March 2026, 10:00 UTC Detection & Response confirmed Case opened']);
  });

  it('says the day once, but to those who hear it', async () => {
    const shown = await page(titled('## Timeline of Events\n- 2026-03-09 10:00 UTC: one\n- 2026-03-09 11:00 UTC: two\n- 2026-03-10 11:00 UTC: three\n'));
    assert.deepEqual(byClass(shown, 'day').map(text), ['9 March 2026,', '10 March 2026,']);
    assert.deepEqual(rows(shown)[1], '9 March 2026, 11:00 UTC two');
  });

  it('marks a gap that the axis compresses', async () => {
    const shown = await page(titled('## Timeline of Events\n- 2026-03-09 10:00 UTC: one\n- 2026-03-09 11:00 UTC: two\n- 2026-03-20 11:00 UTC: three\n- 2026-03-20 12:00 UTC: four\n'));
    assert.deepEqual(rows(shown).map((row) => row.split(' ').at(-1) === 'later' ? row : row.split(' ').at(-1)), ['one', 'two', '11 days later', 'three', 'four']);
  });

  it('counts a gap from the minute or the day in which something ended', async () => {
    const gaps = async (lines: string): Promise<string[]> => byClass(await page(titled(`## Timeline of Events\n${lines}`)), 'gap').map(text);
    assert.deepEqual(await gaps('- 2026-03-09 07:40 UTC: one\n- 2026-03-09 08:25 UTC: two\n- 2026-03-09 08:26 UTC: three\n'), ['45 minutes later']);
    assert.deepEqual(await gaps('- 2026-03-08: one\n- 2026-03-09: two\n- 2026-03-20: three\n- 2026-03-21: four\n'), ['11 days later']);
  });

  it('is not stretched by a date that may be one of two days', async () => {
    const shown = await page(titled('## Timeline of Events\n- 2024-03-04 10:00 UTC: one\n- 03/04/2024: two\n- 2024-03-05 10:00 UTC: three\n'));
    assert.deepEqual(byTag(byClass(shown, 'axis')[0]!, 'text').map(text), ['4 Mar 2024', '5 Mar 2024']);
    assert.match(rows(shown).join(), /3 April 2024/u);
  });

  it('leaves an event without a date of its own where it stands, and off the axis', async () => {
    const shown = await page(titled('## Timeline of Events\n- 2026-03-09: one\n- three days later: two\n- 2026-03-20: three\n'));
    assert.deepEqual(rows(shown), ['9 March 2026 one', 'three days later two', '20 March 2026 three']);
    const bars = byTag(byClass(shown, 'undated')[0]!, 'line').filter((line) => classes(line).includes('bar'));
    assert.deepEqual(bars, []);
  });

  it('puts early, mid and late where they belong among days, and draws no more of the month', async () => {
    const shown = await page(titled('## Timeline of Events\n- late April 2026: four\n- mid-April 2026: two\n- 2026-04-14: three\n- early April 2026: one\n- since late April 2026: five\n- 2026-05-20: six\n'));
    assert.deepEqual(rows(shown).map((row) => row.split(' ').at(-1)), ['one', 'five', 'two', 'three', 'four', 'six']);
    assert.deepEqual(byTag(byClass(shown, 'axis')[0]!, 'text').map(text), ['1 Apr 2026', '20 May 2026']);
    const late = await page(titled('## Timeline of Events\n- late April 2026: one\n- end of 2026: two\n'));
    assert.deepEqual(byTag(byClass(late, 'axis')[0]!, 'text').map(text), ['21 Apr 2026', '31 Dec 2026']);
  });

  it('draws a month as wide as it was, and an open end to the end of the axis', async () => {
    const shown = await page(titled('## Timeline of Events\n- March 2026: one\n- since 2026-03-16: two\n- 2026-04-30: three\n'));
    const [month, open] = byClass(shown, 'bar').map(({ properties }) => [Number.parseFloat(String(properties.x1)), Number.parseFloat(String(properties.x2))] as const);
    assert.ok(Math.abs(month![1] - month![0] - 96 * (31 / 61)) < 1, String(month));
    assert.equal(open![1], 100);
  });

  it('tells what is confirmed, assessed and suspected apart in words and in form', async () => {
    const shown = await page(titled('## Timeline of Events\n- 2026-03-09: a [confirmed]\n- 2026-03-10: b [assessed]\n- [suspected] 2026-03-11: c\n- 2026-03-12 [suspected] d\n'));
    assert.deepEqual(byClass(shown, 'confidence').map(text), ['confirmed', 'assessed', 'suspected']);
    assert.deepEqual(byClass(shown, 'bar').map((bar) => classes(bar).at(-1)), ['confirmed', 'assessed', 'suspected']);
    assert.doesNotMatch(text(byClass(shown, 'chart')[0]), /\[(?:confirmed|assessed)\]/);
  });

  it('takes a subsection with a date as an event, with its other fields, and leaves what is unknown loud', async () => {
    const shown = await page(titled('## Timeline of Events\n### Initial Access\n- Date/Time: August 2024\n- Vector: Unknown\n- Details: A mail was *opened*.\n'));
    assert.deepEqual(rows(shown), ['some time in August 2024 Initial Access Details: A mail was opened.']);
    assert.deepEqual(byTag(byClass(shown, 'event')[0]!, 'em').map(text), ['opened']);
    assert.equal(text(byId(shown, 'item-timeline-initialAccess')), 'Initial Access Vector Unknown Unknown');
  });

  it('says nothing twice: what is no event stays below, and headings of which nothing is left go', async () => {
    const section = byId(await page(titled('## Timeline of Events\nAll times are UTC.\n### Lateral Movement\n- 2026-03-09 10:00: sign-in\n### Data Exfiltration/Impact\n- 2026-03-10: copied\n- Nobody knows how much.\n')), 'item-timeline')!;
    assert.equal(text(section).match(/sign-in|copied/gu)?.length, 2);
    assert.deepEqual(byTag(section, 'h3').map(text), ['Initial Access Missing', 'Data Exfiltration/Impact', 'Detection & Response Missing']);
    assert.match(text(byClass(section, 'phases')[0]), /All times are UTC\..*Nobody knows how much\./);
  });

  it('leaves no name of a field behind of which all is told', async () => {
    const source = titled('## Timeline of Events\n### Detection & Response\n- **Response actions taken:**\n  - 2026-03-09 10:00 UTC: isolated\n');
    assert.doesNotMatch(text(byId(await page(source), 'item-timeline')), /Response actions taken/);
    assert.deepEqual(byTag(byId(await wholePage(source, 'reader'), 'item-timeline')!, 'h3').map(text), []);
  });

  it('shows what a cell says behind its date', async () => {
    const shown = await page(titled('## Timeline of Events\n| When | Event |\n|---|---|\n| **2026-03-09** [suspected], _evening_ | sent |\n| 2026-03-10 (Tuesday) | opened |'));
    assert.deepEqual(rows(shown), ['9 March 2026 suspected When: evening Event: sent', '10 March 2026 opened']);
  });

  it('reads rows of tables and headings, with the names of their columns', async () => {
    const shown = await page(titled('## Timeline of Events\n| Time (UTC) | Event | Source |\n|---|---|---|\n| 2026-03-09 10:00 | Mail **opened** | proxy |\n\n### 2026-03-10 12:00 UTC: Case opened\nBy the SOC.\n'));
    assert.deepEqual(rows(shown), ['9 March 2026, 10:00 UTC Event: Mail opened Source: proxy', '10 March 2026, 12:00 UTC Case opened By the SOC.']);
    assert.equal(byTag(shown, 'table').length, 0);
  });

  it('leaves out no words where the date stands last', async () => {
    const shown = await page(titled('## Timeline of Events\n- The attacker signed in on 2026-03-09 08:30 UTC.\n- Host isolated (2026-03-10 10:00 UTC)\n- Logs were read from 2026-03-11 to 2026-03-12.\n'));
    assert.deepEqual(rows(shown), ['9 March 2026, 08:30 UTC The attacker signed in on 2026-03-09 08:30 UTC.', '10 March 2026, 10:00 UTC Host isolated (2026-03-10 10:00 UTC)', '11 to 12 March 2026 Logs were read from 2026-03-11 to 2026-03-12.']);
  });

  it('leads to the text, and is passed by for screen readers where it only draws', async () => {
    const source = titled('## Timeline of Events\n- 2026-03-09: one\n');
    const shown = await page(source);
    assert.ok(sourceOf(byClass(shown, 'event')[0]!, await read(source))?.startsWith('2026-03-09: one'));
    for (const drawing of byTag(shown, 'svg')) assert.equal(drawing.properties.ariaHidden, 'true');
  });
});
