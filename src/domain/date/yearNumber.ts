import type { TokenReader } from './tokenReader.js';

/** Reads a year of four digits, 1900 to 2199. */
export function readYear(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    const year = Number(reader.number(4, 4)?.text);
    return year >= 1900 && year <= 2199 && reader.attached?.kind !== 'word' ? year : undefined;
  });
}
