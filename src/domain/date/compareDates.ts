import type { DateReading } from './dateReading.js';
import { intervalOf } from './interval.js';
import { DAY, HOUR, ZONE_SLACK } from './lengths.js';

/** How far off "about" may be, in milliseconds. A vague month or year has its slack in its interval: "late August" is within August. */
export function vagueness({ approximate, precision }: DateReading): number {
  if (!approximate || precision === undefined) return 0;
  return precision === 'day' ? 3 * DAY : precision === 'hour' || precision === 'minute' || precision === 'second' ? HOUR : 0;
}

const hasZone = (end: string | null | undefined): boolean => end?.endsWith('Z') === true;

/**
 * Whether the one ends before the other starts, whatever zones are not known and however far "about" reaches. Two ends without a zone are taken to be in the same one;
 * where only one of them has one, there are 14 hours' slack. False where either has no interval.
 */
export function isCertainlyBefore(one: DateReading, other: DateReading): boolean {
  const [first, second] = [intervalOf(one), intervalOf(other)];
  if (!first || !second) return false;
  const slack = hasZone(one.to) === hasZone(other.from) ? 0 : ZONE_SLACK;
  return first.to + slack + vagueness(one) + vagueness(other) < second.from;
}

/** Whether the two have no instant in common, whatever zones are not known. */
export function areDisjoint(one: DateReading, other: DateReading): boolean {
  return isCertainlyBefore(one, other) || isCertainlyBefore(other, one);
}
