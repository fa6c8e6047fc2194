import type { List, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { Range } from '../../domain/range.js';
import { isWithin } from '../toldRanges.js';
import { sliceBlocks } from './sliceBlocks.js';

/** Blocks without the list items, rows and lines that lie in ranges of their part (merged and in order); what loses all that it held goes too. The given nodes are not changed. */
export function withoutTold(blocks: readonly RootContent[], text: string, told: readonly Range[]): readonly RootContent[] {
  return told.length === 0 ? blocks : blocks.flatMap((block) => without(block, text, told));
}

function without(block: RootContent, text: string, told: readonly Range[]): RootContent[] {
  if (isIn(block, told)) return [];
  if (block.type === 'list') return withoutItems(block, text, told);
  if (block.type === 'table') return withoutRows(block, told);
  return block.type === 'paragraph' ? withoutLines(block, text, told) : [block];
}

function withoutItems(list: List, text: string, told: readonly Range[]): RootContent[] {
  const children = list.children.filter((item) => !isIn(item, told)).map((item) => ({ ...item, children: item.children.flatMap((inner) => without(inner, text, told)) as typeof item.children }));
  return children.length > 0 ? [{ ...list, children }] : [];
}

function withoutRows(table: Table, told: readonly Range[]): RootContent[] {
  const [head, ...rows] = table.children;
  const kept = rows.filter((row) => !isIn(row, told));
  return head && (kept.length > 0 || rows.length === 0) ? [{ ...table, children: [head, ...kept] }] : [];
}

function withoutLines(block: Paragraph, text: string, told: readonly Range[]): RootContent[] {
  const { start, end } = rangeOf(block);
  const inside = told.filter((range) => range.start >= start && range.end <= end);
  if (inside.length === 0) return [block];
  const cuts = [start, ...inside.flatMap((range) => [range.start, range.end]), end];
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    return index % 2 === 0 && to !== undefined && text.slice(from, to).trim() !== '' ? sliceBlocks([block], text, { start: from, end: to }, start) : [];
  });
}

function isIn(node: Nodes, told: readonly Range[]): boolean {
  return node.position !== undefined && isWithin(told, rangeOf(node));
}

function rangeOf(node: Nodes): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
