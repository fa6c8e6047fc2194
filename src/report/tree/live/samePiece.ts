import type { Node } from 'mdast';
import type { Piece } from './fragment.js';

/** Whether two pieces came out the same, wherever their offsets count from. */
export function samePiece(a: Piece, b: Piece): boolean {
  return a.text === b.text && a.startsPart === b.startsPart && sameValue(a.blocks, b.blocks, a.origin - b.origin);
}

/** Whether blocks are the same but for their offsets, which are greater in the first by so much. Lines and columns do not count. */
function sameValue(a: unknown, b: unknown, by: number): boolean {
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
