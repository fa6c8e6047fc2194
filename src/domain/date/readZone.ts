import type { TimeZone } from './zone.js';
import { type TokenReader, phrases } from './tokenReader.js';
import { ABBREVIATIONS, REGION_ABBREVIATIONS, SPELT_ZONES } from './zoneNames.js';
import { isRegion } from './zoneOffset.js';

/** A zone's words, and the zone; none where they say "local time". */
export interface ZoneWords {
  readonly text: string;
  readonly zone?: TimeZone;
}

const MINUS = '-−–';
const LOCAL_TIME = phrases('local time', 'local', 'localtime');
const SEASONS: ReadonlyMap<string, 'standard' | 'daylight'> = new Map([['standard', 'standard'], ['daylight', 'daylight'], ['summer', 'daylight']]);
const TIME: ReadonlyMap<string, true> = new Map([['time', true]]);
const UNIVERSAL = new Set(['utc', 'gmt', 'z', 'zulu']);

/** "+02:00", "-0800", "+2", in minutes; the digits join on to the sign. */
export function readOffset(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const sign = reader.mark(`+${MINUS}`);
    const digits = sign && reader.attached ? reader.number(1, 4)?.text : undefined;
    if (!sign || digits === undefined || digits.length === 3) return undefined;
    const minutes = digits.length < 4 ? reader.attempt(() => (reader.attachedMark(':') && reader.attached ? reader.number(2, 2)?.text : undefined)) : digits.slice(2);
    const total = Number(digits.length === 4 ? digits.slice(0, 2) : digits) * 60 + Number(minutes ?? 0);
    return total <= 14 * 60 && Number(minutes ?? 0) < 60 && reader.attached?.kind !== 'word' ? (sign === '+' ? total : -total) : undefined;
  });
}

function abbreviation(name: string): TimeZone | undefined {
  const meaning = ABBREVIATIONS.get(name);
  return meaning && { kind: 'abbreviation', name, minutes: meaning.minutes };
}

/** "UTC", "UTC+2", "GMT -5", "PST", "ET". Capitals are needed but in "utc", "gmt", "z". */
function readAbbreviation(reader: TokenReader): TimeZone | undefined {
  const { token } = reader;
  if (token?.kind !== 'word') return undefined;
  const name = UNIVERSAL.has(token.lower) ? token.lower.toUpperCase() : token.text;
  const region = REGION_ABBREVIATIONS.get(name);
  const zone: TimeZone | undefined = region === undefined ? abbreviation(name) : { kind: 'region', region };
  if (!zone) return undefined;
  reader.at += 1;
  const minutes = name === 'UTC' || name === 'GMT' ? readOffset(reader) : undefined;
  return minutes === undefined ? zone : { kind: 'offset', minutes };
}

/** "Eastern Time", "Pacific Standard Time", "Central European Summer Time", "Eastern". */
function readSpelt(reader: TokenReader): TimeZone | undefined {
  const [first, second] = [reader.token, reader.tokens[reader.at + 1]];
  if (first?.kind !== 'word' || first.text === first.lower) return undefined;
  const pair = SPELT_ZONES.get(`${first.lower} ${second?.lower ?? ''}`);
  const spelt = pair ?? SPELT_ZONES.get(first.lower);
  if (!spelt) return undefined;
  reader.at += pair ? 2 : 1;
  const season = reader.attempt(() => {
    const named = reader.word(SEASONS);
    return named && reader.word(TIME) ? named : undefined;
  });
  if (!season) reader.word(TIME);
  return season ? abbreviation(spelt[season]) : { kind: 'region', region: spelt.region };
}

/** "Europe/Paris", "America/New_York". */
function readRegion(reader: TokenReader): TimeZone | undefined {
  const start = reader.at;
  if (reader.token?.kind !== 'word' || reader.tokens[start + 1]?.text !== '/') return undefined;
  reader.at += 1;
  while (reader.at - start < 9 && reader.attached && (reader.attached.kind === 'word' || '/_-'.includes(reader.attached.text))) reader.at += 1;
  const region = reader.tokens.slice(start, reader.at).map((token) => token.text).join('');
  return isRegion(region) ? { kind: 'region', region } : undefined;
}

/** Reads a zone's words where the reader stands, without brackets around them. */
export function readZone(reader: TokenReader): ZoneWords | undefined {
  const start = reader.at;
  const textRead = (): string => {
    const words = reader.tokens.slice(start, reader.at);
    return words.map((token, index) => (index > 0 && token.spaced ? ` ${token.text}` : token.text)).join('');
  };
  const zone = reader.attempt(readRegion) ?? reader.attempt(readSpelt) ?? reader.attempt(readAbbreviation);
  if (zone) return { text: textRead(), zone };
  return reader.phrase(LOCAL_TIME) ? { text: textRead() } : undefined;
}
