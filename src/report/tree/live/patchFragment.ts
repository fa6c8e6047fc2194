import type { List, RootContent, Table } from 'mdast';
import { placedBlocks } from '../placedBlocks.js';
import type { Fragment, Piece } from './fragment.js';
import type { Labels } from './labels.js';
import { parseFragments } from './parseFragments.js';
import { changedItems } from './patchList.js';
import { changedRow } from './patchTable.js';

/** A stretch of a text and what is there now; offsets count in the text before. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  /** How much longer it is now. */
  readonly by: number;
}

/** Children of a long block that take the place of so many others; offsets count from the start of `text`, which begins at `start` of the fragment. */
export interface ChangedChildren<Child> {
  readonly first: number;
  readonly count: number;
  readonly children: readonly Child[];
  /** What was parsed for them, where they stand in it, and where that stands in the fragment. */
  readonly origin: number;
  readonly asks: ReadonlyMap<string, boolean>;
  readonly spread?: boolean;
}

export type ParseAlone = (text: string) => { readonly block: RootContent; readonly asks: ReadonlyMap<string, boolean> } | undefined;

/**
 * A long fragment whose change lies within one row of a table or one item of a list, with that row or item alone parsed again. A table
 * of a thousand rows and a list of a thousand items are one block each, and parsing takes as long as they are. Undefined where the change is
 * not of that kind: then all of the fragment has to be parsed.
 */
export function patchFragment(was: Fragment, text: string, labels: Labels): Fragment | undefined {
  const difference = differenceOf(was.text, text);
  let pieceStart = 0;
  for (const [index, piece] of was.pieces.entries()) {
    const by = pieceStart - piece.origin;
    const at = piece.blocks.findIndex(({ position }) => position!.start.offset! + by <= difference.start && difference.end <= position!.end.offset! + by);
    const block = piece.blocks[at];
    if (block?.type === 'table' || block?.type === 'list') return patchPiece(was, text, { index, piece, by, at, block, difference }, labels);
    pieceStart += piece.text.length;
    if (difference.start < pieceStart) break;
  }
  return undefined;
}

interface Target {
  readonly index: number;
  readonly piece: Piece;
  /** What an offset in the fragment has over one in the part. */
  readonly by: number;
  readonly at: number;
  readonly block: Table | List;
  readonly difference: Difference;
}

function patchPiece(was: Fragment, text: string, { index, piece, by, at, block, difference }: Target, labels: Labels): Fragment | undefined {
  const parse: ParseAlone = (alone) => {
    // Definitions would have to be told apart from those of the rest.
    if (alone.includes(']:')) return undefined;
    const outcome = parseFragments(alone, { isFirst: false, isLast: false }, labels);
    const [only, ...others] = 'open' in outcome ? [] : outcome.fragments;
    const [first, ...further] = only?.pieces ?? [];
    return only && first && others.length + further.length === 0 && first.blocks.length === 1 ? { block: first.blocks[0]!, asks: only.asks } : undefined;
  };
  const changed = block.type === 'table' ? changedRow(block, by, was.text, text, difference, parse) : changedItems(block, by, was.text, text, difference, parse);
  if (!changed) return undefined;
  const patched = withChildren(block, changed, by, difference.by);
  const blocks = [...piece.blocks.slice(0, at), patched, ...placedBlocks(piece.blocks.slice(at + 1), difference.by)];
  const pieceText = text.slice(piece.origin + by, piece.origin + by + piece.text.length + difference.by);
  return {
    text,
    pieces: was.pieces.with(index, { ...piece, text: pieceText, blocks }),
    defines: was.defines,
    // What the rest was told counts: where that is true no more, all of it is parsed again.
    asks: changed.asks.size > 0 ? new Map([...changed.asks, ...was.asks]) : was.asks,
  };
}

function withChildren(block: Table | List, changed: ChangedChildren<RootContent>, by: number, longer: number): RootContent {
  const before = block.children.slice(0, changed.first);
  const fresh = placedBlocks(changed.children, changed.origin - by);
  const behind = placedBlocks(block.children.slice(changed.first + changed.count), longer);
  const children = [...before, ...fresh, ...behind];
  const position = { start: block.position!.start, end: children.at(-1)!.position!.end };
  return { ...block, ...(changed.spread !== undefined && { spread: changed.spread }), children, position } as RootContent;
}

function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  return { start, end: before.length - same, by: after.length - before.length };
}
