import type { DateContext, DateMatch } from './dateMatch.js';
import { readDate } from './readDate.js';

/** The date that an event's line ends with, if it is the only one: "Mail opened on 2026-03-09", "Mail opened (9 March 2026)". */
export function readTrailingDate(text: string, context: DateContext = {}): DateMatch | undefined {
  const date = readDate(text, context);
  if (date?.reading.from === undefined || typeof date.reading.to !== 'string') return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(date.range.end)) ? undefined : date;
}
