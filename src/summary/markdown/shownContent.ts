import type { Nodes, RootContent } from 'mdast';
import type { Range } from '../../domain/range.js';
import { perPart } from '../../report/perPart.js';
import type { ReportPart } from '../../report/report.js';
import { sliceBlocks } from './sliceBlocks.js';

/** What of a part its readers see. */
export interface ShownContent {
  readonly blocks: readonly RootContent[];
  /** Comments that reach over the end of what they begin in, which Markdown takes for text from there on; in order. */
  readonly hidden: readonly Range[];
}

/**
 * Where a blank line ends the HTML that a comment begins in, Markdown takes the rest of the comment for text, which no reader is to
 * see. HTML lets a comment that nobody closes go on to the end, and so it does to that of its part.
 */
export const shownContent = perPart(({ blocks, text }: ReportPart): ShownContent => {
  const hidden = text.includes('<!--') ? openComments(blocks, text) : [];
  if (hidden.length === 0) return { blocks, hidden };
  const cuts = [0, ...hidden.flatMap(({ start, end }) => [start, end]), text.length];
  return { blocks: cuts.flatMap((start, index) => (index % 2 === 0 ? sliceBlocks(blocks, text, { start, end: cuts[index + 1]! }) : [])), hidden };
});

function openComments(blocks: readonly Nodes[], text: string): Range[] {
  const hidden: { start: number; end: number }[] = [];
  const visit = (node: Nodes): void => {
    if ('children' in node) return node.children.forEach(visit);
    if (!node.position) return undefined;
    const [start, end] = [node.position.start.offset!, node.position.end.offset!];
    const last = hidden.at(-1);
    if (last && start < last.end) {
      // Code and the like cannot be cut.
      if (node.type !== 'text' && node.type !== 'inlineCode') last.end = Math.max(last.end, end);
      return undefined;
    }
    const open = node.type === 'html' || node.type === 'text' ? openIn(text.slice(start, end)) : -1;
    const close = open < 0 ? -1 : text.indexOf('-->', end);
    // Of HTML, what stands in its own node is left out with the tags.
    if (open >= 0 && (close >= 0 || node.type === 'html')) hidden.push({ start: node.type === 'html' ? end : start + open, end: close < 0 ? text.length : close + '-->'.length });
    return undefined;
  };
  blocks.forEach(visit);
  return hidden;
}

/** Where a comment begins that a source does not close; negative where none does. */
function openIn(source: string): number {
  const open = source.lastIndexOf('<!--');
  return source.includes('-->', open + '<!'.length) || source[open - 1] === '\\' ? -1 : open;
}
