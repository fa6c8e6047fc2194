import type { DateMatch } from '../domain/date/dateMatch.js';
import { readDate } from '../domain/date/readDate.js';
import type { FrontMatterKey } from './type/reportType.js';
import { allItems, type Place, type Report, wordsAt } from './report.js';
import type { TimelineEvent } from './timeline/timelineEvent.js';

/** A date of a report, and where its words stand. */
export interface ReportDate {
  readonly date: DateMatch;
  readonly place: Place;
  /** As it is written, without emphasis. */
  readonly words: string;
  /** JSON pointer of the field, or of the phase of the event; empty for an event of no phase. */
  readonly path: string;
  readonly event?: TimelineEvent;
}

/** The dates of fields, each once; what lines of a timeline tell of is in `eventDates`. */
export function fieldDates(report: Report): ReportDate[] {
  return [...allItems(report.items)].flatMap(({ type, date, found }) => {
    if (!date || !found) return [];
    const { part, range } = found.value;
    return [toReportDate(date, { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } }, type.path)];
  });
}

/** The dates of a timeline's lines and headings. */
export function eventDates(report: Report): ReportDate[] {
  const fields = new Set(fieldDates(report).map(({ place }) => `${place.part.start} ${place.range.start}`));
  return report.events
    .filter(({ datePlace: { part, range } }) => !fields.has(`${part.start} ${range.start}`))
    .map((event) => ({ ...toReportDate(event.date, event.datePlace, event.phase?.path ?? ''), event }));
}

/** The dates of front matter, which are told of the first report of a text. */
export function metadataDates({ frontMatter, type, parts, own, dateContext }: Report): ReportDate[] {
  const [part] = parts;
  if (!frontMatter || !part || own[0] !== part) return [];
  return [...frontMatter.ranges].flatMap(([pointer, range]) => {
    if (!holdsDates(type.frontMatter, pointer)) return [];
    const date = readDate(part.text.slice(range.start, range.end), dateContext);
    return date ? [toReportDate(date, { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } }, `/metadata${pointer}`)] : [];
  });
}

/** Whether the key at a JSON pointer is of a date; the members of a list stand for their list. */
function holdsDates(keys: readonly FrontMatterKey[], pointer: string): boolean {
  const [id, ...rest] = pointer.split('/').filter((segment) => segment !== '' && !/^\d+$/u.test(segment));
  const key = keys.find((one) => one.id === id);
  if (!key) return false;
  return rest.length === 0 ? key.values === 'dates' : holdsDates(key.keys, rest.join('/'));
}

/** All of these, in no order. */
export function allDates(report: Report): ReportDate[] {
  return [...metadataDates(report), ...fieldDates(report), ...eventDates(report)];
}

function toReportDate(date: DateMatch, place: Place, path: string): ReportDate {
  return { date, place, path, words: wordsAt(place) };
}
