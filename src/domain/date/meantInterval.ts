import type { DateReading } from './dateReading.js';
import { type Interval, intervalOf } from './interval.js';
import { type NamedPart, namedPart } from './namedPart.js';

const THIRDS: Readonly<Record<NamedPart, number>> = { early: 0, mid: 1, late: 2 };

/** The interval of a date as its words mean it: of "late April", the last third of the month that it was read as. */
export function meantInterval(reading: DateReading, words: string): Interval | undefined {
  const whole = intervalOf(reading);
  const part = namedPart(reading, words);
  if (!whole || !part) return whole;
  const third = (whole.to + 1 - whole.from) / 3;
  const from = whole.from + THIRDS[part] * third;
  return { from, to: from + third - 1 };
}
