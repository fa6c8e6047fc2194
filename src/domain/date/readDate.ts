import { answerKind } from '../answer.js';
import { isAtStart, mayStart } from './boundaries.js';
import type { DateContext, DateMatch } from './dateMatch.js';
import { readSpanFromElsewhere } from './relativePhrase.js';
import { type Found, dateAt, relativeAt } from './scan.js';
import { TokenReader } from './tokenReader.js';
import { type Token, tokenise } from './tokens.js';

/** The first date on the calendar, or else the first that something else has to tell. "Three days after 4 May 2024" is of the second kind. */
function firstDate(tokens: readonly Token[], context: DateContext): Found | undefined {
  let fallback: Found | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at, context);
    const isOnCalendar = date && !date.match.reading.relative && (date.hasDay || date.match.reading.invalid);
    if (date && isOnCalendar) return date;
    const reader = new TokenReader(tokens, at);
    if (!date && mayStart(tokens, at) && readSpanFromElsewhere(reader) && dateAt(tokens, reader.at, context)) return relativeAt(tokens, at);
    fallback ??= date ?? relativeAt(tokens, at);
    if (date) at = date.next - 1;
  }
  return fallback;
}

/**
 * The date that a field's value states: the first in it, with a missing-value phrase before all, and a placeholder where there is no date.
 * Several dates are a range only where they are written as one. Nothing where there is no date.
 */
export function readDate(text: string, context: DateContext = {}): DateMatch | undefined {
  const kind = answerKind(text);
  const range = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (kind === 'empty') return undefined;
  if (kind !== 'value' && kind !== 'placeholder') return { reading: { missing: true }, range };
  const tokens = tokenise(text);
  const date = firstDate(tokens, context);
  if (kind === 'value') return date?.match;
  const isWhole = date && isAtStart(tokens, tokens.findIndex((token) => token.start === date.match.range.start)) && tokens.slice(date.next).every((token) => token.kind === 'mark');
  return isWhole ? date.match : { reading: { placeholder: true }, range };
}
