import { blankComments } from '../../domain/comments.js';
import { readDate } from '../../domain/date/readDate.js';
import type { Owner } from '../owners.js';
import { type Place, type ReportPart, wordsAt } from '../report.js';
import { DUE } from './dueDate.js';
import { type Recommendation, recommendationsIn } from './recommendationsOf.js';

/** The dates by which a part with these owners recommends something to be done, and which do not exist. */
export function impossibleDueDates(part: ReportPart, owners: readonly Owner[]): Place[] {
  return recommendationsIn(part, owners).flatMap((one) => stretchesOf(one).flatMap(({ words, start }) => {
    const date = readDate(words);
    // "due 2026-02-30", not "due to the outage of 2026-02-30".
    return date?.reading.invalid && date.range.start <= 2 ? [{ part, range: { start: start + date.range.start, end: start + date.range.end } }] : [];
  }));
}

/** Where a date may be: in its column, else behind each word that says so. */
function stretchesOf({ cells, text, start }: Recommendation): { words: string; start: number }[] {
  if (cells) return cells.due ? [{ words: wordsAt(cells.due), start: cells.due.range.start }] : [];
  return [...blankComments(text).matchAll(DUE)].map(({ 0: whole, index, groups }) => ({ words: groups!.when!, start: start + index + whole.length - groups!.when!.length }));
}
