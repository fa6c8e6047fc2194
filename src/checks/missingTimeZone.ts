import { eventDatesThat, type ReportDate } from '../report/dates.js';
import type { Report, ReportItem } from '../report/report.js';
import { writingStyle } from '../report/writingStyle.js';
import type { Check } from './check.js';
import { belowHeading } from './edits/belowHeading.js';

/** What the fix writes below the heading; it is understood again. */
const NOTE = 'All times are UTC.';

export const missingTimeZone: Check = {
  id: 'missing-time-zone',
  scope: 'report',
  description: 'A timeline has clock times, and nothing states their zone.',
  rationale: `Logs of different systems are hours apart, and a reader cannot tell whether an alert came before or after the attacker. State the zone at each time
("14:05 UTC"), or once: in the heading ("Timeline (UTC)"), in a note below it, in a column's head, or as \`timezone\` in the front matter.
It is told once a timeline.`,
  severity: 'warning, information in drafts',
  examples: [
    {
      bad: `## Timeline of Events

### Lateral Movement

- 2026-03-09 07:42: moved to the file server
- 2026-03-09 07:58: moved on`,
      good: `## Timeline of Events

### Lateral Movement

All times are UTC.

- 2026-03-09 07:42: moved to the file server
- 2026-03-09 07:58: moved on`,
    },
  ],
  find: (report) => {
    const [first, ...others] = eventDatesThat(lackZone, report);
    if (!first) return [];
    const many = others.length === 0 ? '' : `, nor of ${others.length} more`;
    return [{
      message: `Nothing states the time zone of '${first.words}'${many}`,
      place: first.place,
      severity: report.frontMatter?.data.status === 'draft' ? 'information' : 'warning',
      path: first.path,
    }];
  },
  fixes: ({ place }, report) => {
    const timeline = report.items.find(({ type, found }) => type.events && found?.as === 'heading' && found.parts.includes(place.part));
    return timeline ? [{ title: `State below the heading: "${NOTE}"`, kind: 'choice', edits: noteBelow(report, timeline) }] : [];
  },
};

function lackZone({ date }: ReportDate): boolean {
  return date.reading.zone === null;
}

function noteBelow(report: Report, timeline: ReportItem): ReturnType<typeof belowHeading>[] {
  return [belowHeading(report, timeline, [NOTE], writingStyle(report))];
}
