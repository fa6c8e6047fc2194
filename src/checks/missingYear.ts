import { MONTHS } from '../domain/date/words.js';
import { eventDatesThat, type ReportDate } from '../report/dates.js';
import type { Check } from './check.js';

export const missingYear: Check = {
  id: 'missing-year',
  scope: 'report',
  description: 'Events of a timeline have a day or a month, and no year.',
  rationale: `A year is never guessed: what has none is on no axis, in no order and in no span, here and wherever the report goes. Write it with the day
("12 March 2026"), or once above the times of a day or the days of a month, in a heading or a line of its own. It is told once a timeline.`,
  severity: 'information',
  examples: [
    {
      bad: `## Timeline of Events

### Lateral Movement

- 12 March, 14:05 UTC: moved to the file server`,
      good: `## Timeline of Events

### Lateral Movement

- 12 March 2026, 14:05 UTC: moved to the file server`,
    },
  ],
  find: (report) => {
    const [first, ...others] = eventDatesThat(lackYear, report);
    if (!first) return [];
    const many = others.length === 0 ? '' : `, and so ${others.length === 1 ? 'does 1 more' : `do ${others.length} more`}`;
    return [{ message: `'${first.words}' lacks a year${many}: without one, an event has no place on the timeline`, place: first.place, severity: 'information', path: first.path }];
  },
};

/** "12 March", "mid-March", "2.5. 14:30"; not "three days later" or "14:05". */
function lackYear({ date, words }: ReportDate): boolean {
  return date.reading.relative === true && (/^\D{0,12}\d{1,2}[./]\d{1,2}(?![\d:])/u.test(words) || (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => MONTHS.has(word)));
}
