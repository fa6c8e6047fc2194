import { readZone } from './readZone.js';
import { TokenReader, phrases } from './tokenReader.js';
import { type Token, tokenise } from './tokens.js';
import type { TimeZone, WrittenZone } from './zone.js';

export type { TimeZone, WrittenZone } from './zone.js';

/** A heading or note is short; in anything longer, only its start can state a zone. */
const LONGEST = 1000;

const INTRODUCTIONS = new Set(['in', 'times', 'time', 'timezone', 'zone', 'timestamp', 'timestamps', 'tz', 'are', 'is', 'use', 'using', 'dates']);
const CLOSERS = new Set(['time', 'times', 'timezone', 'timestamp', 'timestamps']);
const LOCAL = phrases('local');

/** Whether a zone's words belong to a clock time before them rather than to all: "14:05 UTC", "2 PM PST". */
function followsClock(tokens: readonly Token[], at: number): boolean {
  const [before, last] = [tokens[at - 2], tokens[at - 1]];
  if (last?.kind === 'word') return ['am', 'pm', 'm', 'mm', 'ss'].includes(last.lower);
  return last?.kind === 'number' && (before?.text === ':' || last.text.length === 4 && before?.text !== '/');
}

/** Whether the words around say that a zone is meant: brackets, "times in ...", "... time", or nothing else at all. */
function isStated(tokens: readonly Token[], start: number, end: number): boolean {
  const [before, after] = [tokens[start - 1], tokens[end]];
  const isAlone = !before && !after;
  const isBracketed = before?.kind === 'mark' && '([{'.includes(before.text) && (!after || (after.kind === 'mark' && ')]},;|'.includes(after.text)));
  const isIntroduced = before?.lower === 'timeline' || tokens.slice(Math.max(0, start - 3), start).some((token) => INTRODUCTIONS.has(token.lower) || token.text === ':');
  return isAlone || isBracketed || isIntroduced || (after !== undefined && CLOSERS.has(after.lower));
}

/**
 * The time zone that a heading, note, column header or setting states for all times under it: "Timeline (PST)", "all times UTC", "Europe/Paris".
 * Nothing where it states none, two that differ, or leaves it open ("UTC or local time"). Abbreviations count in capitals only.
 */
export function readTimeZone(text: string): WrittenZone | undefined {
  const tokens = tokenise(text.slice(0, LONGEST));
  let stated: WrittenZone | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const reader = new TokenReader(tokens, at);
    const found = reader.phrase(LOCAL) ? { text: 'local' } : readZone(reader);
    if (!found || followsClock(tokens, at)) continue;
    if (!found.zone) {
      if (stated || tokens[reader.at]?.lower === 'time') return undefined;
    } else if (isUniversal(found.text) || isStated(tokens, at, reader.at) || stated) {
      if (stated && !areSame(stated.zone, found.zone)) return undefined;
      stated ??= { text: found.text, zone: found.zone };
    }
    at = Math.max(at, reader.at - 1);
  }
  return stated;
}

/** Whether that can be nothing but a zone. */
function isUniversal(text: string): boolean {
  return /^(?:UTC|GMT)\b|^[A-Z][a-z]+\//u.test(text);
}

/** Whether two zones are one: "CEST (UTC+2)". */
function areSame(one: TimeZone, other: TimeZone): boolean {
  if (one.kind === 'region' || other.kind === 'region') return one.kind === 'region' && other.kind === 'region' && one.region === other.region;
  return one.minutes === other.minutes;
}
