import { describeDate } from '../../domain/date/describeDate.js';
import { allDates, type ReportDate } from '../../report/dates.js';
import { rangeOf, type Report } from '../../report/report.js';
import { momentDate } from '../../report/timeline/momentDate.js';
import { spanText } from '../../report/timeline/span.js';
import { timeBetween } from '../../report/timeline/timeBetween.js';
import type { Hover } from './hover.js';

/** How the date at an offset was read, and how long before or after the discovery that is. */
export function dateHover(report: Report, offset: number): Hover | undefined {
  const date = allDates(report).find(({ place }) => rangeOf(place).start <= offset && offset <= rangeOf(place).end);
  if (!date) return undefined;
  return { range: rangeOf(date.place), title: date.words, facts: [], guidance: [describeDate(date.date), ...sinceDiscovery(report, date)].join('. '), examples: [], values: [] };
}

function sinceDiscovery(report: Report, { date, place }: ReportDate): string[] {
  const discovery = momentDate(report, 'detection');
  if (!discovery) return [];
  const own = { date: date.reading, place };
  const [after, before] = [timeBetween(discovery, own), timeBetween(own, discovery)];
  if (after) return [`${spanText(after)} after discovery`];
  return before ? [`${spanText(before)} before discovery`] : [];
}
