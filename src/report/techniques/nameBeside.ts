import type { Range } from '../../domain/range.js';

/** Names of techniques in the form in which they are compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[‐‑–—]/gu, '-').replace(/\s+/gu, ' ').trim();
}

/** What stands between an id and its name: the end of a link or of emphasis, and a colon, a dash, a bar, or "Name:". */
const BEHIND = /^(?:\]\([^()\s]{0,200}\)|[\])*_`]){0,6}\s{0,2}(?:[,|]?\s?(?:\*\*)?Name(?:\*\*)?:(?:\*\*)?|[:：|,;–—-]{1,2})?[\s*_`[("“]{0,6}/iu;
const BEFORE = /[\s*_`"”]{0,3}[,:：|–—-]?\s{0,2}[*_`[(]{1,6}$|[\s*_`]{0,3}[|–—-]\s{0,2}[*_`[(]{0,3}$/u;
/** "Valid Accounts (T1078)" is a name with an id of its own. */
const OTHER_ID = /^[\s*_`]{0,4}[([][*_`]{0,3}T\d{4}/iu;
/** Names have up to nine words; a sub-technique may stand behind its parent's. */
const MOST_WORDS = 16;

/** Where a text has the name that belongs to the id at a range: right behind it, else right before it. `isName` knows the names. */
export function nameBeside(text: string, id: Range, isName: (plain: string) => boolean): Range | undefined {
  const behind = /^[^\r\n]{0,240}/u.exec(text.slice(id.end))![0];
  const lead = BEHIND.exec(behind)![0];
  const length = longest(behind.slice(lead.length), isName);
  const isOthers = OTHER_ID.test(behind.slice(lead.length + length));
  const after = length === 0 || isOthers ? undefined : { start: id.end + lead.length, end: id.end + lead.length + length };
  // In a row, the cell behind may be about something else; so may what follows an id in parentheses, which explains what stands before them.
  const isApart = lead.includes('|') || (text[id.start - 1] === '(' && lead.startsWith(')'));
  return after && !isApart ? after : (nameBefore(text, id, isName) ?? after);
}

function nameBefore(text: string, id: Range, isName: (plain: string) => boolean): Range | undefined {
  const line = /[^\r\n]*$/u.exec(text.slice(Math.max(0, id.start - 240), id.start))![0];
  const tail = BEFORE.exec(line)?.[0].length;
  if (tail === undefined) return undefined;
  const words = line.slice(0, line.length - tail);
  const from = longestBefore(words, isName);
  return from === undefined ? undefined : { start: id.start - tail - (words.length - from), end: id.start - tail };
}

function longest(words: string, isName: (plain: string) => boolean): number {
  const ends = [...words.matchAll(/(?<=[\p{L}\p{N})])(?![\p{L}\p{N}])/gu)].slice(0, MOST_WORDS).map(({ index }) => index);
  return ends.findLast((end) => isName(plainName(words.slice(0, end)))) ?? 0;
}

function longestBefore(words: string, isName: (plain: string) => boolean): number | undefined {
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].slice(-MOST_WORDS).map(({ index }) => index);
  return starts.find((start) => isName(plainName(words.slice(start))));
}
