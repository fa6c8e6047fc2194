import { eventText } from './eventText.js';
import type { Header } from './standing.js';
import type { TimelineEvent } from './timelineEvent.js';

/** What nothing dated stands below is an event itself, where there is something that happened. */
export function headerEvent(header: Header | undefined): TimelineEvent[] {
  if (!header) return [];
  const { date, part, phase, offset, line, dayPlace, goesOn, range, text } = header;
  if (text === '' && date.reading.from?.includes('T') !== true) return [];
  const datePlace = { part, range: { start: offset + date.range.start, end: offset + date.range.end } };
  return [{ ...(phase && { phase }), date, datePlace, ...(dayPlace && { dayPlace }), ...(goesOn && { goesOn }), ...eventText(text), place: { part, range }, ...(line && { line }) }];
}
