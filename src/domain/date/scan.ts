import { isAtStart, isFollowedByGloss, mayEnd, mayStart } from './boundaries.js';
import type { DateContext, DateMatch } from './dateMatch.js';
import { type Period, readPeriod } from './period.js';
import { readRelativePhrase } from './relativePhrase.js';
import { resolvePeriod } from './resolvePeriod.js';
import { TokenReader } from './tokenReader.js';
import type { Token } from './tokens.js';

/** Words before a year that make it one: "in 2024". */
const YEAR_INTRODUCTIONS = new Set(['in', 'during', 'throughout', 'year', 'since']);

/** The marks with which a date may start. */
const VAGUE_MARKS = '~≈';

/** A match, and the token behind it. */
export interface Found {
  readonly match: DateMatch;
  readonly next: number;
  /** Whether a day, month or year stands in it: it is no mere time. */
  readonly hasDay: boolean;
}

/** Whether a lone year or month says when, rather than how many or who. */
function countsBare(period: Period, tokens: readonly Token[], start: number, next: number): boolean {
  const isBare = period.first?.date?.bare ?? period.last?.date?.bare;
  if (!isBare) return true;
  const isWhole = isAtStart(tokens, start) && isFollowedByGloss(tokens, next);
  const first = tokens[start];
  const isVague = first?.kind === 'word' && !['about', 'around', 'approximately', 'after', 'before', 'from', 'nearly'].includes(first.lower);
  return isWhole || (period.first ?? period.last)?.date?.year !== undefined && (isVague || YEAR_INTRODUCTIONS.has(tokens[start - 1]?.lower ?? ''));
}

function found(tokens: readonly Token[], start: number, next: number, match: Omit<DateMatch, 'range'>, hasDay = false): Found {
  return { hasDay, match: { ...match, range: { start: tokens[start]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 } }, next };
}

/** The date whose words start at that token, if any do. */
export function dateAt(tokens: readonly Token[], start: number, context: DateContext): Found | undefined {
  const { kind, text } = tokens[start] ?? { kind: 'opaque', text: '' };
  if (kind === 'opaque' || (kind === 'mark' && !VAGUE_MARKS.includes(text)) || !mayStart(tokens, start)) return undefined;
  const reader = new TokenReader(tokens, start);
  const period = readPeriod(reader);
  if (!period || !mayEnd(tokens, reader.at) || !countsBare(period, tokens, start, reader.at)) return undefined;
  const { at } = reader;
  const isOfAnotherDay = !period.first?.date && (reader.mark(',(') ?? true) && readRelativePhrase(reader);
  return isOfAnotherDay ? found(tokens, start, reader.at, { reading: { relative: true } }) : found(tokens, start, at, resolvePeriod(period, context), (period.first ?? period.last)?.date !== undefined);
}

/** The words that name a time by another one and start at that token, if any do. */
export function relativeAt(tokens: readonly Token[], start: number): Found | undefined {
  const reader = new TokenReader(tokens, start);
  if (!mayStart(tokens, start) || !readRelativePhrase(reader) || !mayEnd(tokens, reader.at)) return undefined;
  return found(tokens, start, reader.at, { reading: { relative: true } });
}
