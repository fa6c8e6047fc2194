import type { Node, RootContent } from 'mdast';
import type { Fragment } from './fragment.js';

/** Whether two fragments of one text came out the same, wherever their offsets count from. */
export function sameFragment(a: Fragment, b: Fragment): boolean {
  if (a.text !== b.text || a.pieces.length !== b.pieces.length) return false;
  return a.pieces.every((piece, index) => {
    const other = b.pieces[index]!;
    return piece.startsPart === other.startsPart && piece.text === other.text && sameBlocks(piece.blocks, other.blocks, piece.origin - other.origin);
  });
}

/** Whether blocks are the same but for their offsets, which are greater in the first by so much. Lines and columns do not count. */
function sameBlocks(a: readonly RootContent[], b: readonly RootContent[], by: number): boolean {
  const pending: [unknown, unknown][] = [[a, b]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [one, other] = pair;
    if (one === other) continue;
    if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length) return false;
    for (const key of keys) {
      if (key === 'position') {
        if (!samePosition(one, other, by)) return false;
      } else pending.push([one[key as keyof typeof one], other[key as keyof typeof other]]);
    }
  }
  return true;
}

function samePosition({ position: a }: Partial<Node>, { position: b }: Partial<Node>, by: number): boolean {
  if (!a || !b) return a === b;
  return a.start.offset === b.start.offset! + by && a.end.offset === b.end.offset! + by;
}
