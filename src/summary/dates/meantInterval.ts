import type { DateReading } from '../../domain/date/dateReading.js';
import { type Interval, intervalOf } from '../../domain/date/interval.js';
import { type NamedPart, namedPart } from './namedPart.js';
import { wholePeriod } from './wholePeriod.js';

const THIRDS: Readonly<Record<NamedPart, number>> = { early: 0, mid: 1, late: 2 };

/** The interval of a date as it is drawn: where its words say early, mid or late, that third of the month or year that it was read as. */
export function meantInterval(reading: DateReading, words: string): Interval | undefined {
  const whole = intervalOf(reading);
  const part = reading.approximate && namedPart(words);
  if (!whole || !part || wholePeriod(reading) === undefined) return whole;
  const third = (whole.to + 1 - whole.from) / 3;
  if (!Number.isFinite(third)) return whole;
  const from = whole.from + THIRDS[part] * third;
  return { from, to: from + third - 1 };
}
