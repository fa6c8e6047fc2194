/** A date of the calendar as its words say it, before anything is asked of other dates: a year may be lacking, a day may not exist. */
export interface CalendarDate {
  readonly unit: 'year' | 'quarter' | 'month' | 'day';
  readonly year?: number;
  /** From 1; none in a year. */
  readonly month?: number;
  /** How many months a quarter (3) or half year (6) has. */
  readonly months?: number;
  readonly day?: number;
  /** The last day of "24-27 August". */
  readonly lastDay?: number;
  /** The whole week that the day stands for. */
  readonly week?: true;
  /** How many years "2023–24" has, where it is more than one. */
  readonly years?: number;
  /** Day and month are numbers whose order nothing tells. */
  readonly anyOrder?: true;
  /** A lone year or the lone name of a month, which in a sentence may be something else. */
  readonly bare?: true;
  readonly approximate?: true;
  /** It looks like a date, and is misspelt. */
  readonly malformed?: true;
}
