import { areDisjoint, isCertainlyBefore } from '../domain/date/compareDates.js';
import type { DateReading } from '../domain/date/dateReading.js';
import { type Report, wordsAt } from '../report/report.js';
import { momentDates } from '../report/timeline/momentDate.js';
import type { Check, Finding } from './check.js';

export const contradictingDates: Check = {
  id: 'contradicting-dates',
  scope: 'report',
  description: 'Two places give dates for the same thing that cannot both be right.',
  rationale: `When was it discovered: on the day in the details, or on the one in the timeline? A reader who finds both trusts neither. Only dates that exclude each
other are reported; one that says the same more precisely ("August 2024", then "2024-08-24 14:05 UTC") is a refinement. An incident date behind the first
access is fine too, since attackers wait; one before it is not.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Incident Details

- Discovery Date: 2024-08-20

## Timeline of Events

### Detection & Response

- Detection: 2024-08-24 14:05 UTC: an alert`,
      good: `## Incident Details

- Discovery Date: August 2024

## Timeline of Events

### Detection & Response

- Detection: 2024-08-24 14:05 UTC: an alert`,
    },
  ],
  find: (report) => [...contradictions(report, 'detection', areDisjoint), ...contradictions(report, 'access', isCertainlyBefore)],
};

/** The first pair of dates of a moment that cannot both be right, told at the second. */
function contradictions(report: Report, moment: 'access' | 'detection', isWrong: (first: DateReading, second: DateReading) => boolean): Finding[] {
  const [first, ...others] = momentDates(report, moment);
  const second = first && others.find((other) => isWrong(first.date, other.date));
  if (!first || !second) return [];
  return [{
    message: `'${wordsAt(second.place)}' contradicts '${first.type.title}' ${wordsAt(first.place)}`,
    place: second.place,
    severity: 'warning',
    path: second.type.path,
    related: [{ message: `'${first.type.title}' is here`, place: first.place }],
  }];
}
