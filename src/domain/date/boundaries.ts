import type { Token } from './tokens.js';

/** Marks that make one word of what stands directly on both sides: names of files, versions, numbers, addresses. */
const JOINERS = '-_./\\:@#+=&,‐‑';
/** Marks that make something else of a number directly behind them. */
const SIGNS = '@#+./\\$€£¥=&%-_';

/** Words behind which digits are something else. */
const NO_DATES = new Set(['version', 'v', 'ver', 'build', 'port', 'release', 'rfc', 'pid']);

const isText = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'mark';

/** Whether a date may start at that token: not within a word, name, version, amount or address. */
export function mayStart(tokens: readonly Token[], at: number): boolean {
  const [token, before, beyond] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (!token || !before) return true;
  if (token.kind === 'number' && NO_DATES.has(before.lower)) return false;
  if (token.spaced) return true;
  if (isText(before)) return false;
  if (SIGNS.includes(before.text) && before.text !== '-') return false;
  if (!JOINERS.includes(before.text) || before.spaced || !isText(beyond)) return true;
  return (before.text === ':' || before.text === ',') && beyond?.kind === 'word';
}

/** Whether a date may end before that token. */
export function mayEnd(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || token.spaced) return true;
  if (isText(token)) return false;
  if (token.text === '%') return false;
  if (!JOINERS.includes(token.text) || !next || next.spaced || !isText(next)) return true;
  if (token.text === ',') return next.kind !== 'number';
  return token.text === ':' && next.kind === 'word' && next.text.length > 2;
}

/** Whether nothing but an explanation stands behind: the end, or punctuation. */
export function isFollowedByGloss(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || (token.kind === 'mark' && '()[];:,.–—-|/!?'.includes(token.text));
}

/** Whether nothing but brackets stands before. */
export function isAtStart(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).every((token) => token.kind === 'mark' && '([{>|#~-•+'.includes(token.text)) && at <= 3;
}
