/**
 * The calendar day of a moment where the author is, as the start of that day in UTC: the present of every page, in ms since 1970. So what
 * depends on it (what is overdue) is the same the whole day long, and the editor and the command line export the same bytes.
 */
export function startOfDay(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
