const DAY = 86_400_000;

/**
 * The start of the day, in UTC, that a moment in ms since 1970 falls on: the present of every page. So what depends on it (what is
 * overdue) is the same the whole day long, and the editor and the command line export the same bytes.
 */
export function startOfDay(moment: number): number {
  return Math.floor(moment / DAY) * DAY;
}
