import { type CalendarDay, addDays, daysInMonth, isDay, isoDay, parseIsoDay, startOfDay, twoDigits, weekdayOf } from './calendar.js';
import type { CalendarDate } from './calendarDate.js';
import type { Clock } from './clock.js';
import type { DateContext } from './dateMatch.js';
import type { DatePrecision } from './dateReading.js';
import type { Moment } from './moment.js';
import type { TimeZone, WrittenZone } from './zone.js';
import { instantOf, seasonMismatch } from './zoneOffset.js';

/** A moment on the calendar: the first and last day or minute that it may be, in ISO 8601. */
export interface Resolved {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
  readonly ambiguous?: true;
  readonly zoneless?: true;
  readonly zone?: WrittenZone;
  readonly weekdayMismatch?: true;
  /** The calendar day in its own zone, where it is one. */
  readonly day?: string;
}

interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** A year in which every day exists: what is impossible in it is so in any. */
const LEAP_YEAR = 2000;

function daysOf(date: CalendarDate): Days | 'invalid' | 'relative' {
  if (date.malformed) return 'invalid';
  const { year = LEAP_YEAR, month = 1, unit } = date;
  if (unit !== 'day') {
    const lastMonth = unit === 'year' ? 12 : month + (date.months ?? 1) - 1;
    const lastYear = year + (date.years ?? 1) - 1;
    return date.year === undefined ? 'relative' : { from: { year, month, day: 1 }, to: { year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) } };
  }
  const from = { year, month, day: date.day ?? 0 };
  const to = date.anyOrder ? { year, month: from.day, day: month } : { ...from, day: date.lastDay ?? from.day };
  if (!isDay(from) || !isDay(to)) return 'invalid';
  if (date.year === undefined) return 'relative';
  if (date.week) return weekOf(from);
  return startOfDay(from) <= startOfDay(to) ? { from, to } : { from: to, to: from };
}

/** The week from a Monday or Sunday on; around any other day that of both who begin it with the one and with the other. */
function weekOf(day: CalendarDay): Days {
  const weekday = weekdayOf(day);
  return weekday <= 1 ? { from: day, to: addDays(day, 6) } : { from: addDays(day, -weekday), to: addDays(day, 7 - weekday) };
}

/** A time of that day as ISO 8601, in UTC where its zone is known. A leap second stays one. */
function isoTime(day: CalendarDay, clock: Clock, minute: number, zone: TimeZone | undefined): { readonly text: string; readonly instant: number } {
  const isLeapSecond = clock.second === 60;
  const local = startOfDay(day) + ((clock.hour * 60 + minute) * 60 + (isLeapSecond ? 59 : clock.second ?? 0)) * 1000;
  const instant = zone ? instantOf(local, zone) : local;
  const date = new Date(instant);
  const shown = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const seconds = clock.second === undefined ? '' : `:${isLeapSecond ? '60' : twoDigits(date.getUTCSeconds())}`;
  return { text: `${isoDay(shown)}T${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}${seconds}${zone ? 'Z' : ''}`, instant };
}

/** The zone of a moment: its own, or else the context's; none where it says "local time". */
function zoneOf(moment: Moment, context: DateContext): WrittenZone | undefined {
  if (moment.zone) return moment.zone.zone && { text: moment.zone.text, zone: moment.zone.zone };
  const { zone } = context;
  return zone && { text: nameOf(zone), zone, inherited: true };
}

function nameOf(zone: TimeZone): string {
  if (zone.kind !== 'offset') return zone.kind === 'region' ? zone.region : zone.name;
  const size = Math.abs(zone.minutes);
  return `UTC${zone.minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`}`;
}

/** The day that the surroundings state; from the one to the other that it may be. */
function statedDays({ day, otherDay }: DateContext): Days | undefined {
  const from = day === undefined ? undefined : parseIsoDay(day);
  return from && { from, to: (otherDay === undefined ? undefined : parseIsoDay(otherDay)) ?? from };
}

function withYear(date: CalendarDate, { year }: DateContext): Pick<CalendarDate, 'year'> {
  return date.year === undefined && year !== undefined ? { year } : {};
}

function resolveTime(days: Days, clock: Clock, written: WrittenZone | undefined): Resolved {
  const from = isoTime(days.from, clock, clock.minute ?? 0, written?.zone);
  const to = isoTime(days.to, clock, clock.minute ?? 59, written?.zone);
  const other = written && seasonMismatch(written.zone, from.instant);
  const precision = clock.second !== undefined ? 'second' : clock.minute !== undefined ? 'minute' : 'hour';
  return { from: from.text, to: to.text, precision, ...(written ? { zone: { ...written, ...(other !== undefined && { seasonMismatch: other }) } } : { zoneless: true as const }) };
}

/** Puts a moment on the calendar; `relative` where something that only other texts can tell is lacking. */
export function resolveMoment(moment: Moment, context: DateContext): Resolved | 'invalid' | 'relative' {
  const { date, clock, weekday, dayShift } = moment;
  if (clock?.impossible) return 'invalid';
  const stated = weekday === undefined ? statedDays(context) : undefined;
  const days = date ? daysOf({ ...date, ...withYear(date, context) }) : stated ?? 'relative';
  if (typeof days === 'string') return days;
  const shifted = dayShift ? { from: addDays(days.from, dayShift), to: addDays(days.to, dayShift) } : days;
  const isAmbiguous = date ? date.anyOrder : context.otherDay !== undefined;
  const isOneDay = !isAmbiguous && (date ? date.unit === 'day' && date.lastDay === undefined && !date.week : true);
  const resolved: Resolved = clock
    ? resolveTime(shifted, clock, zoneOf(moment, context))
    : { from: isoDay(days.from), to: isoDay(days.to), precision: date?.unit ?? 'day' };
  return {
    ...resolved,
    ...(isOneDay && { day: isoDay(shifted.from) }),
    ...(isAmbiguous && { ambiguous: true }),
    ...(isOneDay && date && weekday !== undefined && weekdayOf(days.from) !== weekday && { weekdayMismatch: true }),
  };
}
