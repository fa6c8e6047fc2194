import type { Node, Parent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterBlock } from '../frontMatterBlock.js';
import { htmlHeading } from './htmlHeading.js';
import type { Part, TreeSource } from './treeSource.js';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
// Only where the block is closed: on an unclosed one, remark-frontmatter takes later "---" lines apart.
const markdownWithFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

const plain = unified().use(remarkParse).freeze();
const plainWithFrontMatter = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

const BYTE_ORDER_MARK = '\uFEFF';

/** Parses the whole text with remark: CommonMark, GFM and YAML front matter. */
export const remarkTree: TreeSource = {
  read(text) {
    // micromark drops the mark and counts offsets from behind it.
    const skipped = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    const body = text.slice(skipped);
    const parser = frontMatterBlock(body) ? markdownWithFrontMatter : markdown;
    return split(text, parse(parser, body).children, skipped);
  },
};

/** GFM's bare links are found by functions that call themselves once a level: what is nested too deeply for them is read without GFM. */
function parse(parser: typeof markdown, body: string): Root {
  try {
    return parser.parse(body);
  } catch {
    return (parser === markdown ? plain : plainWithFrontMatter).parse(body);
  }
}

function split(text: string, blocks: readonly RootContent[], skipped: number): Part[] {
  const cuts: { start: number; blocks: RootContent[] }[] = [{ start: 0, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' || htmlHeading(block)) cuts.push({ start: lineStart(text, block.position!.start.offset! + skipped), blocks: [] });
    cuts.at(-1)!.blocks.push(block);
  }
  return cuts.map((cut, index) => {
    for (const block of cut.blocks) moveBy(block, skipped - cut.start);
    return { start: cut.start, text: text.slice(cut.start, cuts[index + 1]?.start ?? text.length), blocks: cut.blocks };
  });
}

/** A heading may be indented by up to three spaces; its part begins with its line. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] === ' ') start -= 1;
  return start;
}

function moveBy(root: RootContent, by: number): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.position) {
      node.position.start.offset! += by;
      node.position.end.offset! += by;
    }
    const { children } = node as Partial<Parent>;
    if (children) for (const child of children) pending.push(child);
  }
}
