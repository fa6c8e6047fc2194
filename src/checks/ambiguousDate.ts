import { readDate } from '../domain/date/readDate.js';
import type { TextEdit } from '../domain/textEdit.js';
import { allDates, allDatesThat, type ReportDate } from '../report/dates.js';
import { rangeOf, wordsAt } from '../report/report.js';
import type { Check, Finding, Fix } from './check.js';

/** The part of a date's words that can be read in two ways. */
const NUMERIC = /\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})/u;

export const ambiguousDate: Check = {
  id: 'ambiguous-date',
  scope: 'report',
  description: 'A date can be read in two ways: day and month are not told apart, or the zone is not in force at that time of the year.',
  rationale: `"03/04/2024" is the 4th of March to some readers and the 3rd of April to others; the tools take it for anything between the two. Write
"2024-03-04". "EST" in August is read literally, as UTC-05:00, although New York has EDT then: say which is meant, or write UTC. In a timeline, this is told
once for all of its dates.`,
  severity: 'warning for day and month, information for a zone that is not in force',
  examples: [
    {
      bad: `## Incident Details

- Discovery Date: 2024-04-03
- Incident Date: 03/04/2024`,
      good: `## Incident Details

- Discovery Date: 2024-04-03
- Incident Date: 2024-03-04`,
    },
    {
      bad: `## Timeline of Events

### Lateral Movement

- 2024-08-24 14:05 EST: moved to the file server`,
      good: `## Timeline of Events

### Lateral Movement

- 2024-08-24 14:05 EDT: moved to the file server`,
    },
  ],
  find: (report) => {
    const orders = oncePerTimeline(allDatesThat(isAmbiguous, report).map(whereItIsWritten)).map(({ one, others }): Finding => ({
      message: `'${one.words}' can be read in two ways: is it ${one.date.reading.from} or ${one.date.reading.to}?${alike(others)}`,
      place: one.place,
      severity: 'warning',
      path: one.path,
    }));
    const seasons = oncePerTimeline(allDatesThat(isOutOfSeason, report)).map(({ one, others }): Finding => ({
      message: `${one.date.zone!.text} is not in force at '${one.words}', where it is ${one.date.zone!.seasonMismatch}; it is read literally${alike(others)}`,
      place: one.place,
      severity: 'information',
      path: one.path,
    }));
    return [...orders, ...seasons];
  },
  fixes: ({ place }, report) => {
    const date = allDates(report).map(whereItIsWritten).find((one) => one.place.part === place.part && one.place.range.start === place.range.start);
    return date ? fixesOf(date) : [];
  },
};

/** What is ambiguous in a time is the day above it. */
function whereItIsWritten(one: ReportDate): ReportDate {
  const place = one.date.reading.ambiguous ? one.event?.dayPlace : undefined;
  const words = place && wordsAt(place);
  const date = words === undefined ? undefined : readDate(words);
  return place && date ? { ...one, place, words: words!, date } : one;
}

function isAmbiguous({ date }: ReportDate): boolean {
  return date.reading.ambiguous ?? false;
}

function isOutOfSeason({ date }: ReportDate): boolean {
  return date.zone?.seasonMismatch !== undefined;
}

/** The first of a timeline's dates stands for all of them; fields stand for themselves. */
function oncePerTimeline(dates: readonly ReportDate[]): { one: ReportDate; others: number }[] {
  const events = dates.filter(({ event }) => event);
  const [first] = events;
  return [...dates.filter(({ event }) => !event).map((one) => ({ one, others: 0 })), ...(first ? [{ one: first, others: events.length - 1 }] : [])];
}

function alike(others: number): string {
  return others === 0 ? '' : ` (and ${others} more in the timeline)`;
}

function fixesOf({ date: { reading, zone }, place, words }: ReportDate): Fix[] {
  const start = rangeOf(place).start;
  const replace = (what: RegExpExecArray | null, text: string): TextEdit[] => (what ? [{ range: { start: start + what.index, end: start + what.index + what[0].length }, text }] : []);
  const days = reading.ambiguous && reading.from !== undefined && typeof reading.to === 'string' ? [reading.from, reading.to].map((end) => end.slice(0, 10)) : [];
  const seasonal = zone?.seasonMismatch && !zone.inherited ? [[zone.text, zone.seasonMismatch] as const] : [];
  return [
    ...days.map((day): Fix => ({ title: `Change to ${day}`, kind: 'choice', edits: replace(NUMERIC.exec(words), day) })),
    ...seasonal.map(([wrong, right]): Fix => ({ title: `Change to ${right}`, kind: 'choice', edits: replace(new RegExp(wrong.replace(/[^A-Za-z]/gu, '\\$&'), 'u').exec(words), right) })),
  ].filter(({ edits }) => edits.length > 0);
}
