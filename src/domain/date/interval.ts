import type { DateReading } from './dateReading.js';

/** Instants in milliseconds since 1970, both ends inclusive; infinite where an end is open or not named. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?Z?$/u;

/** The first millisecond of what an end of a reading names, and the last. */
function spanOf(iso: string): Interval | undefined {
  const parts = ISO.exec(iso);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const from = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour ?? 0, minute ?? 0, second ?? 0);
  const length = second !== undefined ? 1000 : hour !== undefined ? 60_000 : 86_400_000;
  return { from, to: from + length - 1 };
}

const known = new WeakMap<DateReading, { readonly interval: Interval | undefined }>();

/** The interval of a reading, its last minute or day included whole. Texts without a zone are read as if in UTC. Nothing where the reading has no interval. */
export function intervalOf(reading: DateReading): Interval | undefined {
  const before = known.get(reading) ?? { interval: readInterval(reading) };
  known.set(reading, before);
  return before.interval;
}

function readInterval(reading: DateReading): Interval | undefined {
  if (reading.from === undefined && reading.to === undefined) return undefined;
  const from = reading.from === undefined ? -Infinity : spanOf(reading.from)?.from;
  const to = reading.to === null || reading.to === undefined ? Infinity : spanOf(reading.to)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}
