import type { TimeZone } from './zone.js';
import { ABBREVIATIONS } from './zoneNames.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a region of the IANA time zone database, by its name; nothing where there is none such. */
function formatOf(region: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(region);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: region, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(region, format);
    return format;
  } catch {
    return undefined;
  }
}

/** Whether that is the name of a region in the IANA time zone database. */
export function isRegion(name: string): boolean {
  return formatOf(name) !== undefined;
}

function regionOffset(region: string, instant: number): number {
  const parts = new Map(formatOf(region)?.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** Minutes east of UTC in the zone at an instant (milliseconds since 1970). */
export function offsetAt(zone: TimeZone, instant: number): number {
  return zone.kind === 'region' ? regionOffset(zone.region, instant) : zone.minutes;
}

/** The instant at which clocks in the zone show `local` (milliseconds, as if in UTC). A time that clocks skip or show twice is read with the offset before the change. */
export function instantOf(local: number, zone: TimeZone): number {
  const [before, after] = [-86_400_000, 86_400_000].map((distance) => offsetAt(zone, local + distance)) as [number, number];
  const later = local - after * 60_000;
  const isAfterChange = offsetAt(zone, local - before * 60_000) !== before && offsetAt(zone, later) === after;
  return isAfterChange ? later : local - before * 60_000;
}

/** What an abbreviation's place calls its time at that instant, where it is another season than the abbreviation says: 'EDT' for "EST" in August. */
export function seasonMismatch(zone: TimeZone, instant: number): string | undefined {
  const season = zone.kind === 'abbreviation' ? ABBREVIATIONS.get(zone.name)?.season : undefined;
  return season && regionOffset(season.region, instant) !== offsetAt(zone, instant) ? season.other : undefined;
}
