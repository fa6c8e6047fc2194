import { type ZoneWords, readOffset, readZone } from './readZone.js';
import { type TokenReader, phrases } from './tokenReader.js';

/** A time of day as written. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Whether "am" or "pm" stands there; the hour has it counted in. */
  readonly half?: 'am' | 'pm';
  /** There is no such time, as 25:61 or 13:05 AM. */
  readonly impossible?: true;
}

/** A time of day with its zone, where one is written. */
export interface ZonedClock {
  readonly clock: Clock;
  readonly zone?: ZoneWords;
}

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([['am', 'am'], ['pm', 'pm']]);
const HALF_LETTERS: ReadonlyMap<string, 'am' | 'pm'> = new Map([['a', 'am'], ['p', 'pm']]);
const HOURS: ReadonlyMap<string, true> = new Map(['h', 'hr', 'hrs', 'hours'].map((word) => [word, true]));
const UNKNOWN_MINUTES = phrases('xx');
const M = phrases('m');

/** "PM", "p.m." */
function readHalf(reader: TokenReader): 'am' | 'pm' | undefined {
  return reader.word(HALVES) ?? reader.attempt(() => {
    const half = reader.word(HALF_LETTERS);
    if (!half || !reader.attachedMark('.') || !reader.attached || !reader.phrase(M)) return undefined;
    reader.attachedMark('.');
    return half;
  });
}

function clockOf(hour: number, minute?: number, second?: number, half?: 'am' | 'pm'): Clock {
  const isWrongHalf = half === 'am' ? hour > 12 : half === 'pm' && hour === 0;
  const isPastDay = hour > 24 || (hour === 24 && ((minute ?? 0) > 0 || (second ?? 0) > 0));
  const isLeapSecond = second === 60 && minute === 59;
  const impossible = isWrongHalf || isPastDay || (minute ?? 0) > 59 || ((second ?? 0) > 59 && !isLeapSecond);
  const shifted = half === 'am' && hour === 12 ? 0 : half === 'pm' && hour < 12 ? hour + 12 : hour;
  return {
    hour: shifted, ...(minute !== undefined && { minute }), ...(second !== undefined && { second }), ...(half && { half }), ...(impossible && { impossible }),
  };
}

/** The seconds behind "14:05", whole, and past a fraction of them. */
function readSeconds(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const seconds = reader.attachedMark(':') && reader.attached ? reader.number(2, 2) : undefined;
    if (!seconds) return undefined;
    reader.attempt(() => (reader.attachedMark('.,') && reader.attached ? reader.number(1, 9) : undefined));
    return Number(seconds.text);
  });
}

/** "14:05", "14:05:09.120", "2:05 PM", "23:XX", "14:05h". */
function readColonClock(reader: TokenReader): Clock | undefined {
  const hour = Number(reader.number(1, 2)?.text);
  if (Number.isNaN(hour) || !reader.attachedMark(':') || !reader.attached) return undefined;
  if (reader.phrase(UNKNOWN_MINUTES)) return clockOf(hour);
  const minute = reader.number(2, 2);
  if (!minute) return undefined;
  const seconds = readSeconds(reader);
  const half = readHalf(reader);
  reader.word(HOURS);
  return clockOf(hour, Number(minute.text), seconds, half);
}

/** "2 PM", "2.05pm". */
function readHalfDayClock(reader: TokenReader): Clock | undefined {
  const hour = Number(reader.number(1, 2)?.text);
  if (Number.isNaN(hour)) return undefined;
  const minute = reader.attempt(() => (reader.attachedMark('.') && reader.attached ? reader.number(2, 2) : undefined));
  const half = readHalf(reader);
  return half && clockOf(hour, minute && Number(minute.text), undefined, half);
}

/** Four digits: a time only where "hours", a "Z" or (but for what may be a year) a zone follows. */
function readMilitaryClock(reader: TokenReader): Clock | undefined {
  const digits = reader.number(4, 4)?.text ?? '';
  const clock = clockOf(Number(digits.slice(0, 2)), Number(digits.slice(2)));
  if (digits === '' || clock.impossible) return undefined;
  const next = reader.token;
  if (next?.kind !== 'word') return undefined;
  if (reader.word(HOURS)) return clock;
  const mayBeYear = clock.hour === 20;
  return next.lower === 'z' ? (next.spaced ? undefined : clock) : !mayBeYear && next.spaced && reader.attempt((rest) => peekZone(rest)) ? clock : undefined;
}

function peekZone(reader: TokenReader): true | undefined {
  const start = reader.at;
  const isZone = readZone(reader)?.zone !== undefined;
  reader.at = start;
  return isZone || undefined;
}

/** "140509" or "1405" directly behind the "T" of a compact date-time. */
export function readCompactClock(reader: TokenReader): Clock | undefined {
  return reader.attempt(() => {
    const digits = reader.number(4, 6)?.text ?? '';
    if (digits.length === 5 || digits === '') return undefined;
    return clockOf(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), digits.length === 6 ? Number(digits.slice(4)) : undefined);
  });
}

/** Reads a time of day without its zone. */
export function readClock(reader: TokenReader): Clock | undefined {
  return reader.attempt(readColonClock) ?? reader.attempt(readHalfDayClock) ?? reader.attempt(readMilitaryClock);
}

/** "(UTC+2)", "[CEST]", "(CEST, UTC+2)". */
function readBracketedZone(reader: TokenReader): ZoneWords | undefined {
  const open = reader.mark('([');
  const zone = open && readZone(reader);
  if (!zone) return undefined;
  if (reader.mark(',/=')) readZone(reader);
  return reader.mark(open === '(' ? ')' : ']') ? zone : undefined;
}

/** The same time again for another zone, which says nothing new: "(13:20 UTC)", "/ 13:20 UTC". */
function skipSameTime(reader: TokenReader): void {
  reader.attempt(() => {
    const sign = reader.mark('([/');
    if (!sign || !readClock(reader) || !readZone(reader)?.zone) return undefined;
    return sign === '/' || reader.mark(')]');
  });
}

/**
 * Reads the zone behind a time. A minus directly behind hours and minutes is a range rather than an offset ("09:00-11:00"), but not in
 * a time that is written as ISO 8601 does.
 */
export function readZoneBehind(reader: TokenReader, clock: Clock, iso: boolean): ZoneWords | undefined {
  const sign = reader.token;
  const start = reader.at;
  const minusCounts = iso || clock.second !== undefined || sign?.spaced === true;
  const minutes = sign && (sign.text === '+' || minusCounts) ? readOffset(reader) : undefined;
  if (minutes !== undefined && (!sign?.spaced || reader.at - start === 4 || reader.previous?.text.length === 4)) {
    const text = reader.tokens.slice(start, reader.at).map((token) => token.text).join('');
    return { text, zone: { kind: 'offset', minutes } };
  }
  reader.at = start;
  const zone = readZone(reader) ?? reader.attempt(readBracketedZone);
  if (zone?.zone) skipSameTime(reader);
  return zone;
}
