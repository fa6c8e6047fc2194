const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;
const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Names and abbreviations of months, to 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [[name, index + 1], [name.slice(0, 3), index + 1]]),
  ['sept', 9],
]);

/** Full names of weekdays, to 0 (Sunday) to 6. */
export const FULL_WEEKDAYS: ReadonlyMap<string, number> = new Map(WEEKDAY_NAMES.map((name, index) => [name, index]));

/** Names and abbreviations of weekdays, to 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.flatMap((name, index): [string, number][] => [[name, index], [name.slice(0, 3), index]]),
  ['tues', 2], ['weds', 3], ['thur', 4], ['thurs', 4],
]);

/** Endings of ordinal numbers. */
export const ORDINAL_ENDINGS: ReadonlyMap<string, true> = new Map(['st', 'nd', 'rd', 'th'].map((ending) => [ending, true]));

/** Ordinals of quarters and halves. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([['first', 1], ['second', 2], ['third', 3], ['fourth', 4]]);

export const SEASONS: ReadonlyMap<string, true> = new Map(['spring', 'summer', 'autumn', 'fall', 'winter'].map((season) => [season, true]));

/** "August", for 8. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
