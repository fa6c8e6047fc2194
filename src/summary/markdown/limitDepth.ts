import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { withoutHtmlComments } from './withoutHtmlComments.js';

/** Deeper than anybody writes on purpose, and far below what the stack of a recursive renderer or a browser's parser bears. */
const MAX_DEPTH = 48;

/** Blocks nested no deeper than can be rendered; what lies deeper stands there as its source, but for comments. The given nodes are not changed. */
export function limitDepth(blocks: readonly RootContent[], text: string): readonly RootContent[] {
  return isTooDeep(blocks) ? blocks.map((block) => limited(block, text, 1) as RootContent) : blocks;
}

function isTooDeep(blocks: readonly RootContent[]): boolean {
  let level: Nodes[] = [...blocks];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

function limited(node: Nodes, text: string, depth: number): Nodes {
  if (!('children' in node)) return node;
  if (depth < MAX_DEPTH) return { ...node, children: node.children.map((child) => limited(child, text, depth + 1)) } as Parents;
  const source: PhrasingContent = { type: 'text', value: withoutHtmlComments(text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)) };
  return { ...node, children: [isPhrasingParent(node) ? source : { type: 'paragraph', children: [source] }] } as Parents;
}

function isPhrasingParent(node: Parents): boolean {
  return !['list', 'listItem', 'blockquote', 'footnoteDefinition', 'root'].includes(node.type);
}
