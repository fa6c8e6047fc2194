import type { RootContent } from 'mdast';

/**
 * What may close the last block of a text, which is still open at its end; undefined where that is no matter of one line. It is but a
 * guess at how much to parse with it, and the parser says whether that was enough.
 */
export function closerOf(block: RootContent | undefined, text: string): RegExp | undefined {
  if (block?.type === 'html') return HTML_CLOSERS.find(([opener]) => opener.test(block.value))?.[1];
  if (block?.type !== 'code') return undefined;
  const fence = text[block.position!.start.offset!];
  return fence === '`' || fence === '~' ? new RegExp(`^[ \\t>]*${fence}{3,}[ \\t]*$`, 'm') : undefined;
}

/** The blocks of HTML that do not end at a blank line. */
const HTML_CLOSERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
];
