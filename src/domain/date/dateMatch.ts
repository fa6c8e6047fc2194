import type { Range } from '../range.js';
import type { DateReading } from './dateReading.js';
import type { TimeZone, WrittenZone } from './zone.js';

/** What the surroundings of a text state for the dates in it. */
export interface DateContext {
  /** A day stated above, `YYYY-MM-DD`: that of clock times without one. It lends its year to nothing. */
  readonly day?: string;
  /** The other day that it may be, where its number and month can be swapped. */
  readonly otherDay?: string;
  /** A year stated for all: that of days without one, but not of ranges, which may lie across New Year. */
  readonly year?: number;
  /** A zone stated for all: that of clock times without one. */
  readonly zone?: TimeZone;
}

/** A date as it stands in a text. */
export interface DateMatch {
  readonly reading: DateReading;
  /** The date's own words in the text given, without emphasis and brackets around them. */
  readonly range: Range;
  /** The calendar day as it is written, before any change of zone, where it is one; of a range of times, the first. */
  readonly day?: string;
  /** The zone of the (first) clock time, its own or the context's. */
  readonly zone?: WrittenZone;
  /** The weekday beside the date is another one than the date falls on. */
  readonly weekdayMismatch?: true;
}
