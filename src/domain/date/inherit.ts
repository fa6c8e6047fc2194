import type { CalendarDate } from './calendarDate.js';
import type { Clock } from './clock.js';
import type { Moment } from './moment.js';

function withYearOf(date: CalendarDate, other: CalendarDate | undefined): CalendarDate {
  if (date.year !== undefined || other?.year === undefined) return date;
  const startsLater = (date.month ?? 0) * 100 + (date.day ?? 0) > (other.month ?? 0) * 100 + (other.day ?? 99);
  return { ...date, year: startsLater ? other.year - 1 : other.year };
}

/** "2:00-4:00 PM": both afternoon, where that leaves the order right. */
function withHalfOf(clock: Clock | undefined, other: Clock | undefined): Clock | undefined {
  if (!clock || !other || clock.half || other.half !== 'pm' || clock.hour >= 12 || clock.hour === 0) return clock;
  const later = clock.hour + 12;
  return later * 60 + (clock.minute ?? 0) <= other.hour * 60 + (other.minute ?? 0) ? { ...clock, hour: later } : clock;
}

/** A time that comes before the range's start belongs to the next day; one after the range's end, to the day before. */
function shiftOf(first: Moment, last: Moment, clock: Clock | undefined): { readonly first?: -1; readonly last?: 1 } {
  if (!clock || !last.clock || (first.zone?.text ?? last.zone?.text) !== (last.zone?.text ?? first.zone?.text)) return {};
  const minutes = (time: Clock): number => time.hour * 60 + (time.minute ?? 0);
  if (minutes(clock) <= minutes(last.clock)) return {};
  return last.date ? (first.date ? {} : { first: -1 }) : { last: 1 };
}

/**
 * Brings to each end of a range what is written at the other only: the year ("28 February – 2 March 2024"; across New Year that before),
 * the day of times ("22:00-02:00" ends on the next), their zone, and "PM".
 */
export function inheritAcross(first: Moment, last: Moment): { readonly first: Moment; readonly last: Moment } {
  const firstDate = first.date ? withYearOf(first.date, last.date) : last.date;
  const lastDate = last.date ?? firstDate;
  const clock = withHalfOf(first.clock, last.clock);
  const [firstZone, lastZone] = [first.zone ?? last.zone, last.zone ?? first.zone];
  const shift = shiftOf(first, last, clock);
  return {
    first: { ...first, ...(firstDate && { date: firstDate }), ...(clock && { clock }), ...(clock && firstZone && { zone: firstZone }), ...(shift.first && { dayShift: shift.first }) },
    last: { ...last, ...(lastDate && { date: lastDate }), ...(last.clock && lastZone && { zone: lastZone }), ...(shift.last && { dayShift: shift.last }) },
  };
}
