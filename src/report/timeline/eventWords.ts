import { dayName } from '../../domain/date/describeDate.js';
import { isClock } from '../../domain/date/isClock.js';
import { wordsAt } from '../report.js';
import type { TimelineEvent } from './timelineEvent.js';

/** When an event was, in the author's words, with the day of a mere time, which stands elsewhere. */
export function eventWords({ date, datePlace, dayPlace }: TimelineEvent): string {
  const words = wordsAt(datePlace);
  if (dayPlace) return `${wordsAt(dayPlace)} ${words}`;
  return date.day !== undefined && isClock(words) ? `${dayName(date.day)} ${words}` : words;
}
