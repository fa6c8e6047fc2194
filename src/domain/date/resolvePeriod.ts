import { addDays, isoDay, parseIsoDay } from './calendar.js';
import { isCertainlyBefore } from './compareDates.js';
import type { DateContext, DateMatch } from './dateMatch.js';
import type { DatePrecision, DateReading } from './dateReading.js';
import type { Period } from './period.js';
import { type Resolved, resolveMoment } from './resolveMoment.js';

const COARSE_TO_FINE: readonly DatePrecision[] = ['year', 'quarter', 'month', 'day', 'hour', 'minute', 'second'];

function coarser(one: DatePrecision, other: DatePrecision): DatePrecision {
  return COARSE_TO_FINE.indexOf(one) <= COARSE_TO_FINE.indexOf(other) ? one : other;
}

/** The day beside it; a time stays itself, since there is none beside it. */
function beside(end: string, days: 1 | -1): string {
  const day = parseIsoDay(end);
  return day ? isoDay(addDays(day, days)) : end;
}

function endsOf(period: Period, first: Resolved | undefined, last: Resolved | undefined): { readonly from?: string; readonly to: string | null } {
  if (!first) return { to: last ? (period.exclusive ? beside(last.from, -1) : last.to) : null };
  return { from: period.exclusive ? beside(first.to, 1) : first.from, to: last?.to ?? null };
}

/** What a date's words mean in their context: all of a match but its place. */
export function resolvePeriod(period: Period, context: DateContext): Omit<DateMatch, 'range'> {
  const { year, ...ofRange } = context;
  const own = year !== undefined && period.first === period.last ? context : ofRange;
  const first = period.first && resolveMoment(period.first, own);
  const last = period.last === period.first ? first : period.last && resolveMoment(period.last, own);
  if (first === 'invalid' || last === 'invalid') return { reading: { invalid: true } };
  const known = first === 'relative' || last === 'relative' ? undefined : first ?? last;
  if (!known || first === 'relative' || last === 'relative') return { reading: { relative: true }, ...zoneWrittenIn(period) };
  const ends = endsOf(period, first, last ?? undefined);
  const isBackwards = ends.from !== undefined && ends.to !== null && isCertainlyBefore({ from: ends.to, to: ends.to }, { from: ends.from, to: ends.from });
  if (isBackwards) return period.anyOrder ? resolvePeriod({ ...period, first: period.last!, last: period.first! }, context) : { reading: { invalid: true } };
  const approximate = period.approximate ?? period.first?.approximate ?? period.last?.approximate;
  const reading: DateReading = {
    ...ends,
    precision: last && first ? coarser(first.precision, last.precision) : known.precision,
    ...(approximate && { approximate }),
    ...((first?.ambiguous ?? last?.ambiguous) && { ambiguous: true }),
    ...((first?.zoneless ?? last?.zoneless) && { zone: null }),
  };
  const day = period.first === period.last || reading.from?.includes('T') ? first?.day : undefined;
  return { reading, ...(day !== undefined && { day }), ...(known.zone && { zone: known.zone }), ...((first?.weekdayMismatch ?? last?.weekdayMismatch) && { weekdayMismatch: true }) };
}

/** The zone that stands at a time whose day is not known. */
function zoneWrittenIn(period: Period): Pick<DateMatch, 'zone'> {
  const written = period.first?.zone ?? period.last?.zone;
  return written?.zone ? { zone: { text: written.text, zone: written.zone } } : {};
}
