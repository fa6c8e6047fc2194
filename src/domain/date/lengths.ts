/** Lengths of time in milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How far apart the same clock time lies in a zone that is not known and in UTC, at most: UTC+14 is ahead, UTC-12 behind; both count as 14. */
export const ZONE_SLACK = 14 * HOUR;

/** "1 day", "11 days". */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
