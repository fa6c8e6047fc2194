import type { Place } from '../report/report.js';
import { eventWords } from '../report/timeline/eventWords.js';
import type { TimelineEvent } from '../report/timeline/timelineEvent.js';
import { timelineLists } from '../report/timeline/timelineLists.js';
import type { Check } from './check.js';
import { sortTimelineList } from './edits/sortTimelineList.js';

export const timelineOrder: Check = {
  id: 'timeline-order',
  scope: 'report',
  description: 'An event of a timeline stands on the wrong side of one before it.',
  rationale: `Whoever reads a timeline takes its order for the order of events. Only events of one list, table or run of paragraphs are compared, since the
phases of an attack overlap; newest first is fine too, and two events alone tell no order. Dates that may overlap ("March 2026" beside "2026-03-09") are in order either way.
The fix sorts the list or table: each line moves with what is nested in it, and lines without a date stay with the one before them.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Timeline of Events

### Lateral Movement

- 2026-03-09 07:58 UTC: moved on
- 2026-03-09 07:42 UTC: moved to the file server
- 2026-03-09 08:15 UTC: came back`,
      good: `## Timeline of Events

### Lateral Movement

- 2026-03-09 07:42 UTC: moved to the file server
- 2026-03-09 07:58 UTC: moved on
- 2026-03-09 08:15 UTC: came back`,
    },
  ],
  find: (report) =>
    timelineLists(report).flatMap(({ misplaced, descending }) => {
      if (!misplaced) return [];
      const { event, before } = misplaced;
      const [words, other] = [eventWords(event), eventWords(before)];
      return [{
        message: `'${words}' stands after '${other}', which is ${descending ? 'earlier' : 'later'}`,
        place: placeOf(event),
        severity: 'warning' as const,
        path: event.phase?.path ?? '',
        related: [{ message: `'${other}'`, place: placeOf(before) }],
      }];
    }),
  fixes: ({ place }, report) => {
    const list = timelineLists(report).find(({ misplaced }) => misplaced && placeOf(misplaced.event).part === place.part && placeOf(misplaced.event).range.start === place.range.start);
    const edits = list ? sortTimelineList(list) : [];
    return edits.length > 0 ? [{ title: 'Sort Timeline', kind: 'choice', edits }] : [];
  },
};

/** Where its date is written: of a row with the day in a cell of its own, the day, which stands for both. */
function placeOf({ datePlace, dayPlace, line }: TimelineEvent): Place {
  return dayPlace && line?.cells && dayPlace.part === datePlace.part && line.range.start <= dayPlace.range.start ? dayPlace : datePlace;
}
