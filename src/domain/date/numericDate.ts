import { daysInMonth } from './calendar.js';
import type { CalendarDate } from './calendarDate.js';
import type { TokenReader } from './tokenReader.js';

const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

/** "2024-08-24", "2024/8/24", "2024.08.24", "2024-08", "2024/08". */
function readYearFirst(reader: TokenReader): CalendarDate | undefined {
  const year = Number(reader.number(4, 4)?.text);
  const separator = reader.attachedMark('-/.‐‑');
  const month = reader.attached && reader.number(1, 2);
  if (!isYear(year) || !separator || !month) return undefined;
  const day = reader.attempt(() => (reader.attachedMark(separator) && reader.attached ? reader.number(1, 2) : undefined));
  if (day) return { unit: 'day', year, month: Number(month.text), day: Number(day.text) };
  const isMonth = separator !== '.' && month.text.length === 2 && daysInMonth(year, Number(month.text)) > 0;
  return isMonth ? { unit: 'month', year, month: Number(month.text) } : undefined;
}

/** "20240824". Eight digits that are no date are some other number. */
function readCompact(reader: TokenReader): CalendarDate | undefined {
  const digits = reader.number(8, 8)?.text ?? '';
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return isYear(year) && day >= 1 && day <= daysInMonth(year, month) ? { unit: 'day', year, month, day } : undefined;
}

/** The year of a date that ends with it: two digits only behind slashes, where they are of this century; three are a slip of the hand. */
function lastYear(digits: string, separator: string): number | 'malformed' | undefined {
  if (digits.length === 4) return isYear(Number(digits)) ? Number(digits) : undefined;
  if (separator !== '/') return undefined;
  return digits.length === 3 ? 'malformed' : 2000 + Number(digits);
}

/** "24/08/2024", "8-24-2024", "4/21/23", "24.08.2024". Dotted dates have the day first wherever they can be read so. */
function readYearLast(reader: TokenReader): CalendarDate | undefined {
  const first = reader.number(1, 2);
  const separator = reader.attachedMark('-/.');
  const second = reader.attached && reader.number(1, 2);
  if (!first || !separator || !second || !reader.attachedMark(separator)) return undefined;
  const digits = reader.attached && reader.number(2, 4)?.text;
  const year = digits && lastYear(digits, separator);
  if (!year) return undefined;
  if (year === 'malformed') return { unit: 'day', malformed: true };
  const [one, other] = [Number(first.text), Number(second.text)];
  const dayFirst = one >= 1 && one <= daysInMonth(year, other);
  const monthFirst = other >= 1 && other <= daysInMonth(year, one);
  if (!dayFirst && !monthFirst) return separator === '.' && (first.text.length < 2 || second.text.length < 2) ? undefined : { unit: 'day', malformed: true };
  if (dayFirst && monthFirst && one !== other && separator !== '.') return { unit: 'day', year, month: one, day: other, anyOrder: true };
  return dayFirst ? { unit: 'day', year, month: other, day: one } : { unit: 'day', year, month: one, day: other };
}

/** "08/2024", "8/2024". In a sentence it may be the number of something else. */
function readMonthYear(reader: TokenReader): CalendarDate | undefined {
  const month = Number(reader.number(1, 2)?.text);
  const year = reader.attachedMark('/') && reader.attached ? Number(reader.number(4, 4)?.text) : NaN;
  return isYear(year) && month >= 1 && month <= 12 ? { unit: 'month', year, month, bare: true } : undefined;
}

/** Reads a date of digits. */
export function readNumericDate(reader: TokenReader): CalendarDate | undefined {
  return reader.attempt(readYearFirst) ?? reader.attempt(readCompact) ?? reader.attempt(readYearLast) ?? reader.attempt(readMonthYear);
}
