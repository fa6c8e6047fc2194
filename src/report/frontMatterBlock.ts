import type { Range } from '../domain/range.js';

/** Where front matter stands in a text: the whole block with its fences, and the YAML between them. */
export interface FrontMatterBlock {
  readonly range: Range;
  readonly yaml: Range;
}

// A CR counts as a line's end only without an LF behind it: else CRLF could be read in two ways, and an unclosed block in 2^lines.
const BLOCK = /^(?<open>\uFEFF?---[ \t]*(?:\r\n|\n|\r(?!\n)))(?<yaml>(?:[^\r\n]*(?:\r\n|\n|\r(?!\n)))*?)---[ \t]*(?:\r\n|\n|\r|$)/u;

/** The front matter at the very top of a text, where it is closed. */
export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  if (!/^\uFEFF?---/u.test(text)) return undefined;
  const match = BLOCK.exec(text);
  if (!match?.groups) return undefined;
  const start = match.groups.open!.length;
  return { range: { start: 0, end: match[0].length }, yaml: { start, end: start + match.groups.yaml!.length } };
}
