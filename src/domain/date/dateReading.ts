/**
 * The unit to which the ends of a reading are known. Of a range whose ends differ it is the coarser one; a half year counts in
 * quarters, a season in years.
 */
export type DatePrecision = 'year' | 'quarter' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/**
 * What a date text says, as plain JSON; what says nothing is left out. Ends are inclusive and written as ISO 8601: `YYYY-MM-DD` for days
 * and coarser, `YYYY-MM-DDTHH:MM[:SS]` for clock times, with a `Z` where their zone is known. Fractions of a second are left out, and a
 * leap second stays `:60`. `missing`, `placeholder`, `relative` and `invalid` stand alone: there is no interval.
 */
export interface DateReading {
  /** Left out where the text names an end only ("until May 2024"). */
  readonly from?: string;
  /** Null where the end is open ("since May 2024"). */
  readonly to?: string | null;
  readonly precision?: DatePrecision;
  /** "About", "mid", "late", "at least": the interval is the one of the words without it. */
  readonly approximate?: true;
  /** Day and month can be read either way; the interval covers both. */
  readonly ambiguous?: true;
  /** An answer that there is no date: unknown, not disclosed, not applicable. */
  readonly missing?: true;
  /** Text that was meant to be replaced by a date. */
  readonly placeholder?: true;
  /** Something else has to be known first: "three days later", "14:05", "12 March". A year is never inferred. */
  readonly relative?: true;
  /** No such day or time exists, or a range ends before it starts. */
  readonly invalid?: true;
  /** There is a clock time, and its zone is not known. */
  readonly zone?: null;
}
