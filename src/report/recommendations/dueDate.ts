import type { DateMatch } from '../../domain/date/dateMatch.js';
import { intervalOf } from '../../domain/date/interval.js';
import { readDate } from '../../domain/date/readDate.js';
import { type Report, wordsAt } from '../report.js';
import type { Recommendation } from './recommendationsOf.js';

/** A word that says when something is to be done, and what follows it up to the end of the line. */
export const DUE = /\b(?<word>due|deadline|target(?: date)?|until|by|before|no later than|eta)\b[*_]*[:\s*_]\s*(?<when>[^\r\n]{1,80})/giu;

/** By when something is recommended to be done, where that is a date of the calendar: in its column, else behind a word that says so. */
export function dueDate({ cells, text }: Recommendation, { dateContext }: Pick<Report, 'dateContext'>): DateMatch | undefined {
  if (cells) return cells.due && bounded(readDate(wordsAt(cells.due), dateContext));
  for (const { groups } of text.matchAll(DUE)) {
    const date = bounded(readDate(groups!.when!, dateContext));
    // "Used by 2026 clients" has no date, but for "due 2026".
    if (date && date.range.start <= 2 && (date.reading.precision !== 'year' || !/^(?:until|by|before)$/iu.test(groups!.word!))) return date;
  }
  return undefined;
}

function bounded(date: DateMatch | undefined): DateMatch | undefined {
  return date && Number.isFinite(intervalOf(date.reading)?.to) ? date : undefined;
}
