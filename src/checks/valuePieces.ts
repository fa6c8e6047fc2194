import type { Range } from '../domain/range.js';

/** A value of several, at its place in the whole. */
export interface ValuePiece {
  readonly text: string;
  readonly range: Range;
}

/** What separates the values of a list: "Retail, Healthcare", "France / Germany", a list or a table's cell. */
const SEPARATOR = /[,;/|\n\r]+/gu;
const CONJUNCTION = /[,;/|\n\r&]+|\b(?:and|or)\b/giu;

/** The single values of a value's source, and those that "and" separates within them; without what is said in brackets or comments. */
export function valuePieces(source: string): ValuePiece[] {
  const text = source.replace(/<!--[^]*?(?:-->|$)|\([^()]*\)|`[^`]*`/gu, (hidden) => ','.repeat(hidden.length));
  const whole = split(text, SEPARATOR);
  return [...whole, ...split(text, CONJUNCTION).filter(({ range }) => !whole.some((other) => other.range.start === range.start && other.range.end === range.end))];
}

function split(text: string, separator: RegExp): ValuePiece[] {
  const cuts = [...text.matchAll(separator)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), text.length];
  return starts.map((start, index) => trimmed(text, start, ends[index]!)).filter(({ text: piece }) => piece !== '');
}

/** Without bullets, emphasis, quotation marks and a full stop around it. */
function trimmed(text: string, from: number, to: number): ValuePiece {
  let start = from;
  let end = to;
  while (start < end && /[\s*_"'>+\-[\]]/u.test(text[start]!)) start += 1;
  while (end > start && /[\s*_"'.\-[\]]/u.test(text[end - 1]!)) end -= 1;
  return { text: text.slice(start, end), range: { start, end } };
}
