import type { DateReading } from '../../../../src/domain/date/dateReading.js';

/** A reading on one line: "2024-08-01..2024-08-31 month approximate"; one end where both are the same, "-" where there is no date. */
export function inShort(reading: DateReading | undefined): string {
  if (!reading) return '-';
  const { from, to, precision, zone, ...flags } = reading;
  const ends = from !== undefined && from === to ? from : from === undefined && to === undefined ? '' : `${from ?? ''}..${to ?? ''}`;
  return [ends, precision ?? '', ...Object.keys(flags), zone === null ? 'no-zone' : ''].filter((part) => part !== '').join(' ');
}
