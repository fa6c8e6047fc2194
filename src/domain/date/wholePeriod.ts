import { parseIsoDay } from './calendar.js';
import type { DateReading } from './dateReading.js';
import { monthName } from './words.js';

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** "August 2024", "the third quarter of 2024", "2024": where the interval is just one of these. */
export function wholePeriod({ from, to, precision }: DateReading): string | undefined {
  const first = parseIsoDay(from ?? '');
  const last = parseIsoDay(to ?? '');
  if (first?.day !== 1) return undefined;
  const isOpen = typeof to !== 'string';
  const spans = (months: number): boolean => {
    if (isOpen) return true;
    const end = new Date(Date.UTC(first.year, first.month - 1 + months, 0));
    return last?.year === end.getUTCFullYear() && last.month === end.getUTCMonth() + 1 && last.day === end.getUTCDate();
  };
  if (precision === 'month' && spans(1)) return `${monthName(first.month)} ${first.year}`;
  if (precision === 'quarter' && spans(3)) return `the ${QUARTERS[(first.month - 1) / 3] ?? ''} quarter of ${first.year}`;
  if (precision === 'quarter' && spans(6) && !isOpen) return `the ${first.month === 1 ? 'first' : 'second'} half of ${first.year}`;
  return precision === 'year' && first.month === 1 && spans(12) ? String(first.year) : undefined;
}
