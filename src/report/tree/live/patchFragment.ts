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

/** Children of a long block that take the place of so many others; their offsets count from `origin`. */
export interface ChangedChildren<Child> {
  readonly first: number;
  readonly count: number;
  readonly children: readonly Child[];
  /** Where what was parsed for them stands in the fragment. */
  readonly origin: number;
  /** Where the block ends in that, if it does. */
  readonly end?: number | undefined;
  readonly asks: ReadonlyMap<string, boolean>;
  readonly spread?: boolean;
}

export type ParseAlone = (text: string) => { readonly block: RootContent; readonly asks: ReadonlyMap<string, boolean> } | undefined;

/**
 * A long fragment whose change lies within one row of a table or one item of a list, with that row or item alone parsed again. A table
 * of a thousand rows and a list of a thousand items are one block each, and parsing takes as long as they are. Undefined where the change is
 * not of that kind: then all of the fragment has to be parsed. `isLast` says whether the text ends with the fragment.
 */
export function patchFragment(was: Fragment, text: string, labels: Labels, isLast: boolean): Fragment | undefined {
  const difference = differenceOf(was.text, text);
  let pieceStart = 0;
  for (const [index, piece] of was.pieces.entries()) {
    const by = pieceStart - piece.origin;
    const at = piece.blocks.findIndex(({ position }) => position!.start.offset! + by <= difference.start && difference.end <= position!.end.offset! + by);
    const block = piece.blocks[at];
    if (block?.type === 'table' || block?.type === 'list') return patchPiece(was, text, { index, piece, by, at, block, difference, isLast }, labels);
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
  readonly isLast: boolean;
}

function patchPiece(was: Fragment, text: string, { index, piece, by, at, block, difference, isLast }: Target, labels: Labels): Fragment | undefined {
  const parse: ParseAlone = (alone) => parseAlone(alone, false, labels);
  const isEnd = index === was.pieces.length - 1 && at === piece.blocks.length - 1;
  const parseEnd: ParseAlone | undefined = isEnd ? (alone) => parseAlone(alone, isLast, labels) : undefined;
  const changed = block.type === 'table' ? changedRow(block, by, was.text, text, difference, parse) : changedItems(block, by, was.text, text, difference, parse, parseEnd);
  // One answer is kept for each label: where the rest was told another, all of it is parsed again.
  if (!changed || [...changed.asks].some(([label, answer]) => (was.asks.get(label) ?? answer) !== answer)) return undefined;
  const patched = withChildren(block, changed, by, difference.by);
  const blocks = [...piece.blocks.slice(0, at), patched, ...placedBlocks(piece.blocks.slice(at + 1), difference.by)];
  const pieceText = text.slice(piece.origin + by, piece.origin + by + piece.text.length + difference.by);
  return {
    text,
    pieces: was.pieces.with(index, { ...piece, text: pieceText, blocks }),
    defines: was.defines,
    asks: changed.asks.size > 0 ? new Map([...was.asks, ...changed.asks]) : was.asks,
  };
}

/** The one block that a text is, if it is one and defines no labels: those would have to be told apart from what the rest defines. */
function parseAlone(text: string, isLast: boolean, labels: Labels): ReturnType<ParseAlone> {
  if (text.includes(']:')) return undefined;
  const outcome = parseFragments(text, { isFirst: false, isLast }, labels);
  const [only, ...others] = 'open' in outcome ? [] : outcome.fragments;
  const [first, ...further] = only?.pieces ?? [];
  return only && first && others.length + further.length === 0 && first.blocks.length === 1 ? { block: first.blocks[0]!, asks: only.asks } : undefined;
}

function withChildren(block: Table | List, changed: ChangedChildren<RootContent>, by: number, longer: number): RootContent {
  const before = block.children.slice(0, changed.first);
  const fresh = placedBlocks(changed.children, changed.origin - by);
  const behind = placedBlocks(block.children.slice(changed.first + changed.count), longer);
  const children = [...before, ...fresh, ...behind];
  const ownEnd = changed.end === undefined ? children.at(-1)!.position!.end.offset! : changed.end + changed.origin - by;
  const end = behind.length > 0 ? block.position!.end.offset! + longer : ownEnd;
  const position = { start: block.position!.start, end: { line: 1, column: 1, offset: end } };
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
