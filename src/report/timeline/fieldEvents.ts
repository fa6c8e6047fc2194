import { blankComments } from '../../domain/comments.js';
import type { DateContext } from '../../domain/date/dateMatch.js';
import { readDate } from '../../domain/date/readDate.js';
import { type ReportItem, wordsAt } from '../report.js';
import { eventText } from './eventText.js';
import type { TimelineEvent } from './timelineEvent.js';

/** The events that subsections tell in fields ("Date/Time", "Vector", "Details"), unless one of their lines tells the same. */
export function fieldEvents(timeline: ReportItem, told: readonly TimelineEvent[], context: DateContext): TimelineEvent[] {
  return timeline.items.flatMap((phase) => phase.items.flatMap((field) => {
    if (field.type.values !== 'dates' || !field.found) return [];
    const { part, range } = field.found.value;
    const date = readDate(blankComments(wordsAt(field.found.value)), context);
    const from = date?.reading.from;
    if (!date || from === undefined || told.some((event) => event.phase === phase.type && event.date.reading.from === from)) return [];
    const text = phase.items.filter(({ state, type }) => state === 'filled' && type.values !== 'dates').at(-1)?.value ?? '';
    const datePlace = { part, range: { start: range.start + date.range.start, end: range.start + date.range.end } };
    return [{ phase: phase.type, date, datePlace, ...eventText(text), place: { part, range: { start: field.found.name.range.start, end: range.end } } }];
  }));
}
