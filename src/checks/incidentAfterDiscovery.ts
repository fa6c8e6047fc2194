import { isCertainlyBefore } from '../domain/date/compareDates.js';
import { wordsAt } from '../report/report.js';
import { momentDates } from '../report/timeline/momentDate.js';
import type { Check } from './check.js';

export const incidentAfterDiscovery: Check = {
  id: 'incident-after-discovery',
  scope: 'report',
  description: 'The incident begins after it was discovered.',
  rationale: `Nothing is discovered before it happens, so one of the two dates is wrong, or they were swapped. It is reported only where the two cannot overlap:
"August 2024" beside "2024-08-20" is fine.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Incident Details

- Discovery Date: 2024-08-20
- Incident Date: 2024-08-24`,
      good: `## Incident Details

- Discovery Date: 2024-08-20
- Incident Date: August 2024`,
    },
  ],
  find: (report) => {
    const discoveries = momentDates(report, 'detection');
    for (const incident of momentDates(report, 'access')) {
      const discovery = discoveries.find((one) => isCertainlyBefore(one.date, incident.date));
      if (!discovery) continue;
      return [{
        message: `'${incident.type.title}' ${wordsAt(incident.place)} is after '${discovery.type.title}' ${wordsAt(discovery.place)}`,
        place: incident.place,
        severity: 'warning',
        path: incident.type.path,
        related: [{ message: `'${discovery.type.title}' is here`, place: discovery.place }],
      }];
    }
    return [];
  },
};
