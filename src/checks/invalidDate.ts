import { allDatesThat, type ReportDate } from '../report/dates.js';
import { impossibleDates } from '../report/impossibleDates.js';
import { type Place, wordsAt } from '../report/report.js';
import type { Check } from './check.js';

export const invalidDate: Check = {
  id: 'invalid-date',
  scope: 'report',
  description: 'A date that no calendar has, a time that no clock shows, or a range that ends before it starts.',
  rationale: `Deadlines, spans and the order of the timeline are counted from dates. A slip in one ("2024-02-30", "31 September 2024", "25:10") is found here,
or by the reader. It stays an error in drafts: the sooner it is looked up, the easier that is. Due dates of recommendations and the days of
timelines count too.`,
  severity: 'error',
  examples: [
    {
      bad: `## Incident Details

- Discovery Date: 2024-02-30
- Incident Date: 2024-02-28`,
      good: `## Incident Details

- Discovery Date: 2024-02-29
- Incident Date: 2024-02-28`,
    },
    {
      bad: `## Timeline of Events

### Lateral Movement

- 2026-03-09 25:10 UTC: moved to the file server`,
      good: `## Timeline of Events

### Lateral Movement

- 2026-03-09 23:10 UTC: moved to the file server`,
    },
  ],
  find: (report) => {
    const told = allDatesThat(isInvalid, report);
    const isTold = ({ part, range }: Place): boolean => told.some(({ place }) => place.part === part && place.range.start === range.start);
    return [...told, ...impossibleDates(report).filter(({ place }) => !isTold(place))].map(({ place, path }) => {
      const words = wordsAt(place);
      return {
        message: RANGE.test(words) ? `'${words}' is no range: one of its ends does not exist, or it ends before it starts` : `There is no '${words}': such a day or time does not exist`,
        place,
        severity: 'error',
        path,
      };
    });
  },
};

/** "5 to 3 May", "9-8 May 2024", "10:30-09:15"; not the dashes of a single date. */
const RANGE = /\s(?:to|until|till|through|and|[-\u2010-\u2015])\s|^\d{1,2}\s?[-\u2010-\u2015]\s?\d{1,2}\s|:\d\d\s?[-\u2010-\u2015]\s?\d/iu;

function isInvalid({ date }: ReportDate): boolean {
  return date.reading.invalid ?? false;
}
