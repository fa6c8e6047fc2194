import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { DateReading } from '../src/domain/date/dateReading.js';
import { parseDate } from '../src/domain/date/parseDate.js';
import { type ChronoComponents, loadChrono } from './peers.js';

const ROWS = '../shared/conformance/dates.json';

interface Row extends DateReading {
  readonly text: string;
  readonly none?: true;
}

type Ends = Pick<DateReading, 'from' | 'to'>;

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** The first and the last day or minute of what the text itself says; what chrono-node adds to it from today's date is no part of that. */
function endOf(components: ChronoComponents, which: 'from' | 'to'): string | undefined {
  const certain = UNITS.filter((unit) => components.isCertain(unit));
  if (!certain.includes('year')) return undefined;
  const [year, month, day] = [components.get('year')!, certain.includes('month') ? components.get('month')! : undefined, certain.includes('day') ? components.get('day')! : undefined];
  const edge = which === 'from' ? new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)) : day === undefined ? new Date(Date.UTC(year, month ?? 12, 0)) : new Date(Date.UTC(year, month! - 1, day));
  if (!certain.includes('hour')) return edge.toISOString().slice(0, 10);
  const [hour, minute, second] = [components.get('hour')!, components.get('minute') ?? 0, certain.includes('second') ? components.get('second')! : undefined];
  const offset = components.get('timezoneOffset') ?? 0;
  const text = new Date(edge.getTime() + ((hour * 60 + minute - offset) * 60 + (second ?? 0)) * 1000).toISOString();
  return text.slice(0, second === undefined ? 16 : 19) + (components.isCertain('timezoneOffset') ? 'Z' : '');
}

/** In how many rows the ends are right, or rightly none; and in how many all that a row says. */
function count(rows: readonly Row[], read: (text: string) => DateReading | undefined): { ends: number; all: number } {
  const endsOf = ({ from, to }: Ends = {}): Ends => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  const right = rows.filter(({ text, none, ...reading }) => isDeepStrictEqual(endsOf(read(text)), endsOf(none ? {} : reading)));
  return { ends: right.length, all: rows.filter(({ text, none, ...reading }) => isDeepStrictEqual(read(text), none ? undefined : reading)).length };
}

/** How many of the conformance rows each reads as they are meant. */
export async function printDates(): Promise<void> {
  if (!existsSync(ROWS)) {
    console.log(`Dates: skipped, since ${ROWS} is not there\n`);
    return;
  }
  const rows = JSON.parse(readFileSync(ROWS, 'utf8')) as Row[];
  const chrono = await loadChrono();
  const byChrono = (text: string): DateReading | undefined => {
    const [result] = chrono.parse(text);
    const from = result && endOf(result.start, 'from');
    return from === undefined ? undefined : { from, to: endOf(result!.end ?? result!.start, 'to')! };
  };
  console.log(`Dates: rows right, of ${rows.length}; chrono-node gives ends only, without precision and without what is vague, ambiguous, missing or invalid`);
  console.table({ ours: count(rows, parseDate), 'chrono-node': count(rows, byChrono) });
}
