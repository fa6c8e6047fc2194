import type { DateReading } from './dateReading.js';
import { wholePeriod } from './wholePeriod.js';

const PARTS = { early: 'early', beginning: 'early', mid: 'mid', middle: 'mid', late: 'late', end: 'late' } as const;

/** A third of a month or a year. */
export type NamedPart = (typeof PARTS)[keyof typeof PARTS];

const NAMED = /^\W*(?:(?:in|the|around|about)\s+)*(early|beginning|mid|middle|late|end)\b[\s\u2010-\u2015-]*(.*)$/isu;
/** A second end or part: "mid to late March", "early 2026 - May 2026". */
const FURTHER = /\b(?:to|and|until|till|through|early|beginning|mid|middle|late|end)\b|[\u2010-\u2015/]|\s-/iu;

/** The part of a month or a year that is all that a date says by its words. */
export function namedPart(reading: DateReading, words: string): NamedPart | undefined {
  const [, name, rest = ''] = NAMED.exec(words) ?? [];
  if (name === undefined || FURTHER.test(rest) || !reading.approximate || typeof reading.to !== 'string') return undefined;
  const period = wholePeriod(reading);
  return period === undefined || period.startsWith('the ') ? undefined : PARTS[name.toLowerCase() as keyof typeof PARTS];
}
