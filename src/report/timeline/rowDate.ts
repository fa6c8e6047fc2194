import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import { isClock } from '../../domain/date/isClock.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import { WEEKDAYS } from '../../domain/date/words.js';
import type { Range } from '../../domain/range.js';
import { behindDate } from './behindDate.js';
import { saysMore } from './saysMore.js';

/** The date of a table's row, where its cell stands, and what the other cells say. */
export interface RowDate {
  readonly date: DateMatch;
  readonly offset: number;
  readonly rest: readonly string[];
  /** Whether no cell says the day. */
  readonly isClock: boolean;
  /** Where the day of a time is written, in a cell of its own. */
  readonly dayRange?: Range;
}

/** A year in a column's head is that of its dates: "Date (2021)". */
const HEAD_YEAR = /\b(?:19|20)\d\d\b/u;

/** A column that merely numbers the rows. */
const NUMBERING = /^(?:#|no\.?|nr\.?|step)?$/iu;

/** A column that is there for dates or times: "Date (UTC)", "Event time", "When". */
const DATES = /\b(?:date|time|timestamp|when)\b/iu;

/** Looks for the date in the cells: in one of them, or the day in one and the time in a neighbour. Such a cell holds nothing else, but in a column for dates. */
export function rowDate(text: string, cells: readonly Range[], columns: readonly string[], context: DateContext): RowDate | undefined {
  const sources = cells.map(({ start, end }) => text.slice(start, end));
  const dates = sources.map((source, index) => (isWeekday(source) ? undefined : cellDate(source, columns[index], { ...context, ...yearOf(columns[index]) })));
  const index = dates.findIndex((date) => date && isDated(date));
  const date = dates[index];
  if (!date) return undefined;
  const restWithout = (used: readonly number[]): string[] => [
    ...used.map((cell) => wordsBehind(sources[cell]!, dates[cell])),
    ...sources.filter((source, other) => !used.includes(other) && !isWeekday(source) && !isNumber(source, columns[other])),
  ];
  const neighbour = [index + 1, index - 1].find((other) => isClock(sources[index]!) ? dates[other]?.day !== undefined : isClock(sources[other] ?? ''));
  if (neighbour === undefined) return { date, offset: cells[index]!.start, rest: restWithout([index]), isClock: isClock(sources[index]!) };
  const [clock, day] = isClock(sources[index]!) ? [index, neighbour] : [neighbour, index];
  const time = dates[day]!.day === undefined ? undefined : cellDate(sources[clock]!, columns[clock], { ...context, day: dates[day]!.day });
  const rest = restWithout([clock, day]);
  const { range } = dates[day]!;
  const dayRange = { start: cells[day]!.start + range.start, end: cells[day]!.start + range.end };
  return time?.reading.from === undefined ? { date: dates[day]!, offset: cells[day]!.start, rest, isClock: false } : { date: time, offset: cells[clock]!.start, rest, isClock: false, dayRange };
}

function yearOf(column = ''): Pick<DateContext, 'year'> {
  const year = HEAD_YEAR.exec(column)?.[0];
  return year === undefined ? {} : { year: Number(year) };
}

function isDated({ reading }: DateMatch): boolean {
  return reading.from !== undefined || reading.to !== undefined || reading.invalid === true || reading.relative === true;
}

function isWeekday(source: string): boolean {
  return WEEKDAYS.has(source.replace(/[*_.]/gu, '').trim().toLowerCase());
}

function isNumber(source: string, column = ''): boolean {
  return NUMBERING.test(column.trim()) && /^\d+\.?$/u.test(source);
}

/** The date that a cell is; in a column for dates, the one that it begins with: "2026-03-09 evening". */
function cellDate(source: string, column: string | undefined, context: DateContext): DateMatch | undefined {
  const date = readLeadingDate(source, context);
  return date && (DATES.test(column ?? '') || wordsBehind(source, date) === '') ? date : undefined;
}

/** What a cell goes on to say behind its date, other than in brackets. */
function wordsBehind(source: string, date: DateMatch | undefined): string {
  const behind = date ? behindDate(source, date) : '';
  return saysMore(behind) ? behind.trim() : '';
}
