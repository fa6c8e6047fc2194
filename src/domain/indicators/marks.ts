import { isSign, LEAD, nextSign } from './signs.js';

/** A stretch of a text that stands for something live. Offsets in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What it stands for; empty for what is not to be seen. */
  readonly live: string;
  /** Whether it keeps what it stands in from being followed; an escape of an underscore does not. */
  readonly defangs: boolean;
}

/** A way of writing something that is not live. Its pattern looks at a bounded stretch only, so that reading stays linear. */
interface Notation {
  readonly pattern: string;
  readonly live: string | ((match: string) => string);
  /** Read only where somebody asks to have a text refanged: in a report it may mean something else. */
  readonly isLenient?: boolean;
  readonly isHarmless?: boolean;
}

const LABEL = String.raw`[\p{L}\p{N}]`;
const BEFORE = String.raw`(?<=[\p{L}\p{N}_)\]}-])`;
const AFTER = String.raw`(?=[\p{L}\p{N}-]|\\?[_([{])`;
// Converters to Markdown escape what it would take for its own ("evil\[.\]example", "h\*\*p"): each may have its backslash, and nothing begins behind one.
const BRACKET = String.raw`\\?[\[\](){}<>]`;
const BEGUN = String.raw`(?:\\|(?<!\\))`;
const OPENING = String.raw`${BEGUN}[\[({]`;
const CLOSING = String.raw`\\?[\])}]`;
const STAR = String.raw`\\?\*`;
const DOT_WORD = '(?:[Dd][Oo0][Tt]|[Pp][Uu][Nn][Tt][Oo]|[Pp][Uu][Nn][Kk][Tt])';
const AT_WORD = '(?:[AaEe][Tt]|[Aa][Rr][Rr][Oo][Bb][Aa])';
const WEB = String.raw`(?:[hH](?:[xX]{2}|(?:${STAR}){2}|[zZ]{2}|[tT][xX]|[xX][tT])[pP][sS]?|[xX]{4}[sSxX]?)`;
/** What can come behind the name of a scheme: the colon, in brackets or not, or nothing but the slashes. */
const SCHEME_END = String.raw`(?=\s?(?:${CLOSING})?(?:${OPENING})?:|(?:${CLOSING})?(?:${OPENING})?//)`;

/** Ends of names that people write behind "dot" as a word; "the dot net framework" has none before it. */
const SPOKEN_END = '(?:com|net|org|info|biz|io|ru|cn|xyz|top|site|online|club|shop|de|fr|uk|eu|br|in|su|onion|example)';
const SPOKEN_NAME = String.raw`(?:[\p{L}\p{N}-]{1,63} [dD][oO][tT] ){0,4}${SPOKEN_END}(?![\p{L}\p{N}-])`;

const NOTATIONS: readonly Notation[] = [
  { pattern: '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]', live: '' },
  { pattern: String.raw`(?<=${LABEL})[．。｡](?=${LABEL})`, live: '.' },
  // A bracket before one is its own only where one closes behind it: "(hxxp)://", but "[page](hxxp://". Schemes: hxxp, hXXp, h**p, hzzp, xxxx; a fifth x, or an s, is the s.
  { pattern: String.raw`(?<![\p{L}\p{N}])(?:${WEB}${SCHEME_END}|${BEGUN}[\[(]${WEB}\\?[\])](?=(?:\\?[\[(])?:))`, live: (match) => (/(?:[sS]|[xX]{5})(?:\\?[\])])?$/u.test(match) ? 'https' : 'http') },
  { pattern: String.raw`(?<![\p{L}\p{N}])[fF](?:[xX]|${STAR})[pP][sS]?${SCHEME_END}`, live: (match) => (/[sS]$/u.test(match) ? 'ftps' : 'ftp') },
  { pattern: String.raw`(?<![\p{L}\p{N}])${BEGUN}[\[(]https?\\?[\])](?=:)`, live: (match) => match.replace(/[^a-z]/gu, '') },
  { pattern: String.raw`(?<=\bhttps?)(?:\s?:/{2,3} |// ?)(?=[\p{L}\p{N}])`, live: '://', isLenient: true },
  { pattern: String.raw`(?<=(?<![\p{L}\p{N}])[a-zA-Z]{2,6})(?:${OPENING}:/{1,3}${CLOSING}/{0,2}|:${OPENING}/{2}${CLOSING}|:\\/\\/|\s(?:${OPENING})?:(?:${CLOSING})?/{2,3}|${OPENING}:(?:${CLOSING})?/{2,3}|:${CLOSING}/{2,3}|:/{3}|(?<=https?)${CLOSING}://)(?!/)`, live: '://' },
  { pattern: String.raw`${OPENING}:${CLOSING}`, live: ':' },
  { pattern: String.raw`${OPENING}/${CLOSING}`, live: '/' },
  { pattern: String.raw`(?<=${LABEL})\\/(?=${LABEL})`, live: '/' },
  // Dots. A bracket on either side, the wrong way round only between letters ("[a).](b" is a link), or on one side between digits; a space only where there is one on both sides.
  { pattern: String.raw`${BEFORE}\\?[\[({<]\.\\?[\])}>]${AFTER}|(?<=${LABEL})${BRACKET}\.${BRACKET}(?=${LABEL})|${BEFORE} ${OPENING}\.${CLOSING} ${AFTER}`, live: '.' },
  { pattern: String.raw`(?<=\d)(?:${OPENING}\.|\.${CLOSING})(?=\d)`, live: '.' },
  { pattern: String.raw`(?<=\d)${OPENING},${CLOSING}(?=\d)`, live: '.' },
  { pattern: String.raw`${BEFORE} ?\\?[\[({<] ?${DOT_WORD} ?\\?[\])}>] ?${AFTER}`, live: '.' },
  { pattern: String.raw`(?<=${LABEL})-dot-(?=${LABEL})`, live: '.' },
  { pattern: String.raw`(?<=${LABEL})(?<!(?<!${LABEL})(?:[tT]he|[aA]n?|[aA][sS][pP]|[mM]icrosoft|and|or)) [dD][oO][tT] (?=${SPOKEN_NAME})`, live: '.' },
  { pattern: String.raw`(?<=${LABEL})(?:\\|\^)\.(?=${LABEL})`, live: '.' },
  { pattern: String.raw`(?<=${LABEL})${DOT_WORD}${CLOSING}(?=${LABEL})`, live: '.', isLenient: true },
  { pattern: String.raw`(?<=[a-z0-9])DOT(?=[a-z])|(?<=${LABEL}) {1,2}DOT {1,2}(?=${LABEL})|(?<=${LABEL}) \. (?=${LABEL})`, live: '.', isLenient: true },
  // The sign of an address.
  { pattern: String.raw`(?<=[\p{L}\p{N}_.+-])${'`'}?${OPENING}@${CLOSING}(?=[\p{L}\p{N}-]|\\?[_[])`, live: '@' },
  { pattern: String.raw`(?<=[\p{L}\p{N}_.+-]) ?${OPENING} ?${AT_WORD} ?${CLOSING} ?(?=[\p{L}\p{N}_-]{1,63}(?:\.| ?${OPENING}))`, live: '@' },
  { pattern: String.raw`${OPENING}@${CLOSING}|${OPENING}${AT_WORD}${CLOSING}`, live: '@', isLenient: true },
  { pattern: String.raw`(?<=${LABEL})${AT_WORD}${CLOSING}(?=[\p{L}\p{N}_-]{1,63}\.)`, live: '@', isLenient: true },
  { pattern: String.raw`(?<=${LABEL}) {0,2}@ {1,2}(?=[\p{L}\p{N}_-]{1,63}\.)|(?<=${LABEL}) {1,2}@(?=[\p{L}\p{N}_-]{1,63}\.)|(?<=${LABEL}) {1,2}AT {1,2}(?=[\p{L}\p{N}_-]{1,63}(?:\.|\\?[([]))|(?<=[a-z0-9])AT(?=[a-z0-9-]{1,63}\.)`, live: '@', isLenient: true },
  { pattern: String.raw`(?<=${LABEL})\\?\[-\\?\](?=${LABEL})`, live: '-' },
  { pattern: String.raw`(?<![\p{L}\p{N}\]])${BEGUN}[\[(]www\\?[\])](?=\.)`, live: 'www' },
  // Markdown's own escapes of what is in many names.
  { pattern: String.raw`\\(?=_${LABEL})`, live: '', isHarmless: true },
];

/** "9,10,11,12", with nothing else in the list. */
const COMMAS = /(?<![\d,.])\d{1,3}(?:,\d{1,3}){3}(?![\d,.])/gu;

const STRICT = compile(NOTATIONS.filter(({ isLenient }) => !isLenient));
const LENIENT = compile(NOTATIONS);

interface Compiled {
  /** Matches where a notation begins, and not further on. */
  readonly pattern: RegExp;
  readonly notations: readonly Notation[];
}

function compile(notations: readonly Notation[]): Compiled {
  return { notations, pattern: new RegExp(notations.map(({ pattern }) => `(${pattern})`).join('|'), 'uy') };
}

/** All marks of a text, in its order; none overlaps another. */
export function marksIn(text: string, isLenient: boolean): Mark[] {
  return isLenient ? [...marksEverywhere(text, true), ...commas(text)].sort((a, b) => a.start - b.start) : strictMarks(text);
}

const [DOT, COLON, BRACKET_OPEN, BRACKET_CLOSED, SMALL_H, SMALL_S] = [...'.:[]hs'].map((character) => character.charCodeAt(0)) as [number, number, number, number, number, number];

/** "a[.]b" and "hxxp://", which are most of what there is; as all patterns together would read them. */
function plainMark(text: string, index: number): Mark | undefined {
  const first = text.charCodeAt(index);
  if (first === BRACKET_OPEN) return isPlainDot(text, index) ? { start: index, end: index + 3, live: '.', defangs: true } : undefined;
  if (first !== SMALL_H || !text.startsWith('hxxp', index)) return undefined;
  const before = text.charCodeAt(index - 1);
  if (before >= 128 || isAsciiLetterOrDigit(before)) return undefined;
  const isSecure = text.charCodeAt(index + 4) === SMALL_S;
  const end = index + (isSecure ? 5 : 4);
  return text.charCodeAt(end) === COLON ? { start: index, end, live: isSecure ? 'https' : 'http', defangs: true } : undefined;
}

function isPlainDot(text: string, index: number): boolean {
  return text.charCodeAt(index + 1) === DOT && text.charCodeAt(index + 2) === BRACKET_CLOSED && isAsciiLetterOrDigit(text.charCodeAt(index - 1)) && isAsciiLetterOrDigit(text.charCodeAt(index + 3));
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function strictMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (let index = nextSign(text, 0); index >= 0; ) {
    const plain = index >= from ? plainMark(text, index) : undefined;
    if (plain) {
      marks.push(plain);
      from = plain.end;
    } else if (isSign(text, index)) from = addMark(marks, text, index, from);
    index = nextSign(text, Math.max(index + 1, from));
  }
  return marks;
}

/** Reads what a sign belongs to, from behind the last mark on; gives where the last one ends then. */
function addMark(marks: Mark[], text: string, index: number, from: number): number {
  for (let start = Math.max(from, index - LEAD); start <= index; start += 1) {
    const mark = markAt(text, start, STRICT);
    if (!mark) continue;
    marks.push(mark);
    return mark.end;
  }
  return from;
}

/** The marks that notations make: every place is tried. What `marksIn` finds by signs is measured by it. */
export function marksEverywhere(text: string, isLenient: boolean): Mark[] {
  const { pattern, notations } = isLenient ? LENIENT : STRICT;
  return [...text.matchAll(new RegExp(pattern.source, 'gu'))].map((match) => toMark(match, notations));
}

function markAt(text: string, start: number, { pattern, notations }: Compiled): Mark | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? toMark(match, notations) : undefined;
}

function toMark(match: RegExpExecArray, notations: readonly Notation[]): Mark {
  const notation = notations[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!;
  const live = typeof notation.live === 'string' ? notation.live : notation.live(match[0]);
  return { start: match.index, end: match.index + match[0].length, live, defangs: notation.isHarmless !== true };
}

function commas(text: string): Mark[] {
  return [...text.matchAll(COMMAS)].flatMap(({ index, 0: list }) => {
    if (list.split(',').some((number) => Number(number) > 255)) return [];
    return [...list.matchAll(/,/gu)].map((comma) => ({ start: index + comma.index, end: index + comma.index + 1, live: '.', defangs: true }));
  });
}
