import { intervalOf } from '../domain/date/interval.js';
import { ZONE_SLACK } from '../domain/date/lengths.js';
import { eventDates } from '../report/dates.js';
import { lineageOf } from '../report/lineage.js';
import type { Check, Finding } from './check.js';

const PLANNED = /\b(?:planned|scheduled|expected|due|upcoming|will|to be|target(?:ed)?|deadline)\b/iu;

export const futureDate: Check = {
  id: 'future-date',
  scope: 'report',
  description: 'An event of a timeline lies in the future.',
  rationale: `A timeline tells what happened, so a date ahead is nearly always a slip in the year or the month. What the line itself calls planned, scheduled,
expected or due is fine, and so are deadlines elsewhere in the report. A time without a zone may be up to 14 hours ahead.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Timeline of Events

### Lateral Movement

- 2099-03-09 07:58 UTC: moved to the file server`,
      good: `## Timeline of Events

### Lateral Movement

- 2026-03-09 07:58 UTC: moved to the file server
- 2099-03-20: new segmentation planned`,
    },
  ],
  find: (report) =>
    lineageOf(report).sum(futureDate, [eventDates(report), Math.floor(Date.now() / 60_000)], () => eventDates(report).flatMap(({ date, words, place, path, event }): Finding[] => {
      const from = intervalOf(date.reading)?.from ?? -Infinity;
      const isZoned = date.reading.from?.endsWith('Z') ?? false;
      // At UTC+14 it is a day later already: that much a time without a zone may lie ahead.
      if (from <= Date.now() + (isZoned ? 0 : ZONE_SLACK) || PLANNED.test(event!.text)) return [];
      return [{ message: `'${words}' is in the future`, place, severity: 'warning', path }];
    })),
};
