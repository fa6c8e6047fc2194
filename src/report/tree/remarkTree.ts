import type { Root, RootContent } from 'mdast';
import { frontMatterBlock } from '../frontMatterBlock.js';
import { startsPart } from './htmlHeading.js';
import { commonMarkParser, gfmParser } from './markdownParser.js';
import { placedBlocks } from './placedBlocks.js';
import type { Part, TreeSource } from './treeSource.js';

const gfm = gfmParser();
const commonMark = commonMarkParser();

const BYTE_ORDER_MARK = '\uFEFF';

/** Parses the whole text with remark: CommonMark, GFM and YAML front matter. What `LiveTree` gives is measured by this. */
export const remarkTree: TreeSource = {
  read(text) {
    return partsOf(text, parseWhole(text));
  },
};

/** How many code units the parser drops at the start of a text, counting offsets from behind them: a byte order mark. */
export function skippedOf(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** GFM's bare links are found by functions that call themselves once a level: what is nested too deeply for them is read without GFM. */
export function parseWhole(text: string): Root {
  const dialect = frontMatterBlock(text) ? 'withFrontMatter' : 'plain';
  try {
    return gfm[dialect](text);
  } catch {
    return commonMark[dialect](text);
  }
}

/** The parts of a text that was parsed as a whole. */
export function partsOf(text: string, { children }: Root): Part[] {
  const skipped = skippedOf(text);
  const cuts: { start: number; blocks: RootContent[] }[] = [{ start: 0, blocks: [] }];
  for (const block of children) {
    if (startsPart(block)) cuts.push({ start: lineStart(text, block.position!.start.offset! + skipped), blocks: [] });
    cuts.at(-1)!.blocks.push(block);
  }
  return cuts.map((cut, index) => ({
    start: cut.start,
    text: text.slice(cut.start, cuts[index + 1]?.start ?? text.length),
    blocks: placedBlocks(cut.blocks, skipped - cut.start),
  }));
}

/** A heading may be indented by up to three spaces; its part begins with its line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] === ' ') start -= 1;
  return start;
}
