/** A day of the proleptic Gregorian calendar: `month` and `day` count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : LENGTHS[month - 1] ?? 0;
}

export function isDay({ year, month, day }: CalendarDay): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Milliseconds from 1970-01-01 to the day's start, as if in UTC. */
export function startOfDay({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(startOfDay(day) + count * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(startOfDay(day)).getUTCDay();
}

/** `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Reads `YYYY-MM-DD`; nothing where it is written otherwise or no such day exists. */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  const day = { year: Number(parts?.[1]), month: Number(parts?.[2]), day: Number(parts?.[3]) };
  return parts && isDay(day) ? day : undefined;
}
