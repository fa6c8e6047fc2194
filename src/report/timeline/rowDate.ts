import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import type { Range } from '../../domain/range.js';

/** The date of a table's row, where its cell stands, and what the other cells say. */
export interface RowDate {
  readonly date: DateMatch;
  readonly offset: number;
  readonly rest: readonly string[];
}

/** Looks for the date in the cells: in one of them, or the day in one and the time in the next. The cell holds nothing else. */
export function rowDate(text: string, cells: readonly Range[], context: DateContext): RowDate | undefined {
  const sources = cells.map(({ start, end }) => text.slice(start, end));
  const dates = sources.map((source) => wholeDate(source, context));
  const index = dates.findIndex((date) => date && (date.reading.from !== undefined || date.reading.invalid === true || date.reading.relative === true));
  const date = dates[index];
  if (!date) return undefined;
  const rest = (used: readonly number[]): string[] => sources.filter((_, other) => !used.includes(other));
  const time = date.day === undefined || date.reading.from?.includes('T') ? undefined : wholeDate(sources[index + 1] ?? '', { ...context, day: date.day });
  if (time?.reading.from?.includes('T')) return { date: time, offset: cells[index + 1]!.start, rest: rest([index, index + 1]) };
  return { date, offset: cells[index]!.start, rest: rest([index]) };
}

function wholeDate(source: string, context: DateContext): DateMatch | undefined {
  const date = readLeadingDate(source, context);
  return date && !/[\p{L}\p{N}]/u.test(source.slice(date.range.end).replace(/\([^()]*\)/gu, '')) ? date : undefined;
}
