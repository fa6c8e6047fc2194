/** What every strict notation of `marks.ts` holds at its beginning or one character on, a bracket with the backslash that it may have; most texts have little of it, and little else is looked at. */
const SIGN = new RegExp([
  String.raw`\\?[[({<](?=[ ]?(?:[.,:@/-]|[dD][oO0]|[pP][uU][nN]|[aAeE][tT]|[aA][rR]|ww|[hHxX][A-Za-z*\\]{3,7}[\])]))`,
  String.raw`[\])}>](?=\.\\?[[\](){}<>])`, String.raw`\.\\?[\])}]`, String.raw`:\\?[[({\])}]`, String.raw`[\])}](?=://)`, String.raw`:\\/`, String.raw`\\(?=[./_])`, String.raw`\^\.`,
  '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF．。｡]', String.raw`[hH](?:[xX]{2}|(?:\\?\*){2}|[zZ]{2}|[tT][xX]|[xX][tT])[pP]`, '[xX]{4}', String.raw`[fF](?:[xX]|\\?\*)[pP]`, '-dot-', ' [dD][oO][tT] ', String.raw`\s:/`, ':/{3}',
].join('|'), 'uy');
/** How far before a sign what it belongs to may begin. */
export const LEAD = 1;

/** What can come behind a bracket. */
const BRACKETED = ' .,:@/-dDpPaAeEwhHxX';
/** The first characters of the signs in ASCII: what may come behind what. */
const BEGINNINGS: readonly (readonly [first: string, second: string, third?: string])[] = [
  ['[({<', BRACKETED], ['\\', '[({<', BRACKETED], ['])}>', '.', '[](){}<>\\'], ['.', '])}'], ['.', '\\', '])}'], [':', '[({])}'], [':', '\\/', '/[({])}'], ['])}', ':', '/'], ['\\', './_'], ['^', '.'],
  ['hH', 'xX', 'xXtT'], ['hH', 'tT', 'xX'], ['hH', '*', '*\\'], ['hH', '\\', '*'], ['hH', 'zZ', 'zZ'], ['xX', 'xX', 'xX'], ['fF', 'xX*', 'pP'], ['fF', '\\', '*'], ['-', 'd', 'o'], [' ', 'dD', 'oO'], [' \t\n\v\f\r', ':', '/'],
];

const ASCII = 128;
/** Stands for all that is not ASCII. */
const FOREIGN = 0;
const PAIR = ASCII * ASCII - 1;
/** Of each pair of characters, whether it may begin a sign: 1, or the number of the row in `THIRD` that says with which third character. */
const PAIRS = new Uint8Array(ASCII * ASCII).fill(1, pair(FOREIGN, 0), pair(FOREIGN + 1, 0));
const THIRD = new Uint8Array(ASCII * (BEGINNINGS.length + 2));
for (const [index, [firsts, seconds, thirds]] of BEGINNINGS.entries()) {
  const row = index + 2;
  for (const third of thirds ?? '') THIRD[pair(row, third.charCodeAt(0))] = 1;
  for (const first of firsts) for (const second of seconds) PAIRS[pair(first.charCodeAt(0), second.charCodeAt(0))] = thirds === undefined ? 1 : row;
}

function pair(first: number, second: number): number {
  return (first << 7) | second;
}

/** Where the next sign may begin, at a place or behind it; -1 where there is none. In every other place, a look into a table is all that it costs. */
export function nextSign(text: string, from: number): number {
  const last = text.length - 1;
  if (from > last) return -1;
  let key = folded(text.charCodeAt(from));
  for (let index = from; index < last; index += 1) {
    key = (pair(key, folded(text.charCodeAt(index + 1)))) & PAIR;
    if (PAIRS[key] !== 0 && mayBegin(text, index, PAIRS[key]!)) return index;
  }
  return isForeignSign(text.charCodeAt(last)) ? last : -1;
}

/** Whether one begins at a place. */
export function isSign(text: string, index: number): boolean {
  SIGN.lastIndex = index;
  return SIGN.test(text);
}

function folded(code: number): number {
  return code < ASCII ? code : FOREIGN;
}

const COLON = 58;

function mayBegin(text: string, index: number, row: number): boolean {
  if (row > 1) return THIRD[pair(row, text.charCodeAt(index + 2))] === 1;
  const code = text.charCodeAt(index);
  return code < ASCII || text.charCodeAt(index + 1) === COLON || isForeignSign(code);
}

const FOREIGN_SIGN = /[\u00AD\u200B-\u200F\u2060\uFEFF．。｡]/u;

/** Most letters of most scripts are told by their numbers alone. */
function isForeignSign(code: number): boolean {
  return (code === 0xad || (code >= 0x200b && (code <= 0x3002 || code >= 0xfeff))) && FOREIGN_SIGN.test(String.fromCharCode(code));
}
