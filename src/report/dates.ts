import type { DateMatch } from '../domain/date/dateMatch.js';
import { readDate } from '../domain/date/readDate.js';
import { withoutQuotes } from './frontMatter.js';
import { lineageOf } from './lineage.js';
import { keyAt } from './type/keyAt.js';
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
export function fieldDates(report: Report): readonly ReportDate[] {
  return datesOf(report).fields;
}

/** The dates of a timeline's lines and headings. */
export function eventDates(report: Report): readonly ReportDate[] {
  return datesOf(report).events;
}

/** Those of them of some kind, which depends on the date alone. */
export function eventDatesThat(are: (date: ReportDate) => boolean, report: Report): readonly ReportDate[] {
  const events = eventDates(report);
  return lineageOf(report).sum(are, [events], () => events.filter(are));
}

/** All dates of some kind, in no order. */
export function allDatesThat(are: (date: ReportDate) => boolean, report: Report): ReportDate[] {
  return [...metadataDates(report).filter(are), ...fieldDates(report).filter(are), ...eventDatesThat(are, report)];
}

interface Dates {
  readonly fields: readonly ReportDate[];
  readonly events: readonly ReportDate[];
}

const known = new WeakMap<Report, Dates>();

function datesOf(report: Report): Dates {
  const before = known.get(report);
  if (before) return before;
  const fields = [...allItems(report.items)].flatMap(({ type, date, found }) => {
    if (!date || !found) return [];
    const { part, range } = found.value;
    return [toReportDate(date, { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } }, type.path)];
  });
  const isField = ({ datePlace }: TimelineEvent): boolean => fields.some(({ place }) => place.part === datePlace.part && place.range.start === datePlace.range.start);
  const others = report.events.filter((event) => !isField(event));
  const dates = { fields, events: lineageOf(report).sum(eventDates, others, () => others.map(eventDate)) };
  known.set(report, dates);
  return dates;
}

const ofEvents = new WeakMap<TimelineEvent, ReportDate>();

/** The same for an event as long as it is the same. */
function eventDate(event: TimelineEvent): ReportDate {
  const date = ofEvents.get(event) ?? { ...toReportDate(event.date, event.datePlace, event.phase?.path ?? ''), event };
  ofEvents.set(event, date);
  return date;
}

/** The dates of front matter, which are told of the first report of a text. */
export function metadataDates({ frontMatter, type, parts, own, dateContext }: Report): ReportDate[] {
  const [part] = parts;
  if (!frontMatter || !part || own[0] !== part) return [];
  return [...frontMatter.ranges].flatMap(([pointer, written]) => {
    if (keyAt(type.frontMatter, pointer)?.values !== 'dates') return [];
    const range = withoutQuotes(part.text, written);
    const date = readDate(part.text.slice(range.start, range.end), dateContext);
    return date ? [toReportDate(date, { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } }, `/metadata${pointer}`)] : [];
  });
}

/** All of these, in no order. */
export function allDates(report: Report): ReportDate[] {
  return [...metadataDates(report), ...fieldDates(report), ...eventDates(report)];
}

function toReportDate(date: DateMatch, place: Place, path: string): ReportDate {
  return { date, place, path, words: wordsAt(place) };
}
