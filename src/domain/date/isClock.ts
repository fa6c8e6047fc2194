import { readLeadingDate } from './readLeadingDate.js';

/** Any day: what has a time on it, and none without, is a clock time of no day. */
const ANY_DAY = '2000-01-01';

/** Whether a text starts with a clock time that has no day of its own: "14:05 UTC", "about 2 PM". */
export function isClock(text: string): boolean {
  return readLeadingDate(text)?.reading.relative === true && readLeadingDate(text, { day: ANY_DAY })?.reading.from?.includes('T') === true;
}
