import type { RootContent } from 'mdast';
import type { Range } from '../../domain/range.js';

/** A heading written as HTML: `<h2 align="center">Timeline</h2>` as a block of its own. */
export interface HtmlHeading {
  /** 1 to 6. */
  readonly depth: number;
  /** As a reader sees it. */
  readonly text: string;
  /** Where the text stands within the block. */
  readonly textRange: Range;
}

const HTML_HEADING = /^(?<open><h(?<depth>[1-6])(?:\s[^<>]*)?>)(?<text>[^\r\n]*?)<\/h\k<depth>>\s*$/iu;

export function htmlHeading(block: RootContent): HtmlHeading | undefined {
  const groups = block.type === 'html' ? HTML_HEADING.exec(block.value)?.groups : undefined;
  if (!groups) return undefined;
  const start = groups.open!.length;
  return { depth: Number(groups.depth), text: groups.text!.replace(/<[^<>]*>/gu, '').trim(), textRange: { start, end: start + groups.text!.length } };
}

/** Whether a part begins with that block: any heading does, however it is written. */
export function startsPart(block: RootContent): boolean {
  return block.type === 'heading' || htmlHeading(block) !== undefined;
}
