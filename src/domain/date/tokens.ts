/** A piece of a date text: digits, letters, any other character, or something that no date is read from (an address). */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'opaque';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space, or nothing, stands before it. */
  readonly spaced: boolean;
}

const GAP = String.raw`(?<gap>(?:\s|&nbsp;|<br ?\/?>)+)`;
const DECORATION = String.raw`(?<decoration><!--[^]*?(?:-->|$)|<\/?[a-z][^<>]*>|[*\x60]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[\p{P}\p{S}])|\]\([^()\s]*\)|[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+)`;
const ADDRESS = String.raw`(?<opaque>(?:[a-z]{3,10}(?::|\[:\])\/\/|www\.)[^\s<>]+)`;
const PIECE = new RegExp([GAP, DECORATION, ADDRESS, String.raw`(?<number>\d+)`, String.raw`(?<word>\p{L}+)`, '(?<mark>[^])'].join('|'), 'giu');

const KINDS = ['number', 'word', 'mark', 'opaque'] as const;

/** Cuts Markdown into tokens. Emphasis, comments, tags, escapes and the targets of links are nothing, and separate nothing. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  for (const piece of text.matchAll(PIECE)) {
    const kind = KINDS.find((name) => piece.groups?.[name] !== undefined);
    if (kind) {
      tokens.push({ kind, text: piece[0], lower: piece[0].toLowerCase(), start: piece.index, end: piece.index + piece[0].length, spaced });
      spaced = false;
    } else if (piece.groups?.gap !== undefined) spaced = true;
  }
  return tokens;
}
