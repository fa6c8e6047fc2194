import { blankComments } from '../../domain/comments.js';
import type { DateReading } from '../../domain/date/dateReading.js';
import { type Interval, intervalOf } from '../../domain/date/interval.js';
import { readDate } from '../../domain/date/readDate.js';
import type { Range } from '../../domain/range.js';
import { allItems, type Place, type Report, type ReportItem, wordsAt } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import type { Moment } from '../type/vocabulary.js';
import type { SpanEnd } from './span.js';
import { timelineLines } from './timelineLines.js';

/** When a turning point was, as one item tells it. */
export interface MomentDate extends SpanEnd {
  readonly type: ItemType;
}

/** When a turning point was, by all that tells of it, in the order of the type. */
export function momentDates(report: Report, moment: Moment): MomentDate[] {
  return [...allItems(report.items)].flatMap((item) => {
    const end = item.type.moment === moment && item.found ? itemDate(report, item, moment) : undefined;
    return end ? [{ ...end, type: item.type }] : [];
  });
}

/** Of several dates the most precise, since one refines the other. */
export function momentDate(report: Report, moment: Moment): MomentDate | undefined {
  return momentDates(report, moment).reduce<MomentDate | undefined>((best, date) => (best && width(best.date) <= width(date.date) ? best : date), undefined);
}

function itemDate(report: Report, item: ReportItem, moment: Moment): SpanEnd | undefined {
  if (item.type.values === 'dates') return fieldDate(report, item);
  if (item.items.some(({ type, found }) => type.moment && found)) return undefined; // what stands inside says it
  const events = eventsOf(report, item);
  if (moment === 'access' || moment === 'detection') return events[0];
  return hull(events.length > 0 ? events : linesOf(report, item));
}

function fieldDate(report: Report, { type, date, found }: ReportItem): SpanEnd | undefined {
  if (!date || !isBounded(date.reading)) return undefined;
  const told = date.reading.zone === null ? zonedReading(report, type, wordsAt(found!.value)) : undefined;
  return { date: told ?? date.reading, place: within(found!.value, date.range) };
}

/** A time in a field of a timeline is in the zone that is stated there: that of the event which the field, or a line beside it, tells. */
function zonedReading({ events }: Report, field: ItemType, words: string): DateReading | undefined {
  for (const { phase, date } of events) {
    if (!phase?.items.includes(field) || !date.zone) continue;
    const reading = readDate(blankComments(words), { zone: date.zone.zone })?.reading;
    if (reading?.from === date.reading.from) return reading;
  }
  return undefined;
}

/** The dates of the events that an item tells. */
function eventsOf(report: Report, { found, type }: ReportItem): SpanEnd[] {
  const events = report.events.filter(({ phase, datePlace }) => phase === type || (found!.as === 'label' && datePlace.part === found!.value.part && found!.value.range.start <= datePlace.range.start && datePlace.range.end <= found!.value.range.end));
  return events.filter(({ date }) => isBounded(date.reading)).map(({ date, datePlace }) => ({ date: date.reading, place: datePlace }));
}

/** The first date of each line, wherever it stands in it: "sessions revoked on 2026-03-10". */
function linesOf(report: Report, { found }: ReportItem): SpanEnd[] {
  return found!.parts.flatMap((part) => timelineLines(part).flatMap(({ range }) => {
    const isInside = found!.as === 'heading' || (found!.value.range.start <= range.start && range.end <= found!.value.range.end);
    const date = isInside ? readDate(blankComments(part.text.slice(range.start, range.end)), report.dateContext) : undefined;
    return date && isBounded(date.reading) ? [{ date: date.reading, place: { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } } }] : [];
  }));
}

/** What was done in several steps was done at some time from the first to the last of them. */
function hull(dates: readonly SpanEnd[]): SpanEnd | undefined {
  const by = (end: (interval: Interval) => number) => (a: SpanEnd, b: SpanEnd): number => end(intervalOf(a.date)!) - end(intervalOf(b.date)!);
  const first = [...dates].sort(by(({ from }) => from))[0];
  const last = [...dates].sort(by(({ to }) => to)).at(-1);
  if (!first || !last) return undefined;
  const precision = intervalOf(first.date)!.from === intervalOf(last.date)!.from ? first.date : last.date;
  return { date: { ...precision, from: first.date.from!, to: last.date.to! }, place: first.place };
}

function within({ part, range }: Place, inner: Range): Place {
  return { part, range: { start: range.start + inner.start, end: range.start + inner.end } };
}

function isBounded({ from, to }: DateReading): boolean {
  return from !== undefined && typeof to === 'string';
}

function width(date: DateReading): number {
  const { from, to } = intervalOf(date)!;
  return to - from;
}
