import type { Fragment, Piece } from './fragment.js';
import { samePiece } from './samePiece.js';

/**
 * Fragments with the pieces that were there before, wherever those came out the same, so that nothing derived of them is lost;
 * and what is left for the fragments behind them, where there are more to come. Pieces stay in their order. Of several that are alike, the
 * first is taken; at the end of a stretch whose beginning is done already, the last, since that is what stood there.
 */
export function takeOver(fragments: readonly Fragment[], replaced: readonly Piece[], isAll: boolean, isRest: boolean): { readonly fragments: Fragment[]; readonly left: readonly Piece[] } {
  if (replaced.length === 0) return { fragments: [...fragments], left: replaced };
  const pieces = fragments.flatMap((fragment) => fragment.pieces);
  const kept = [...pieces];
  let [first, last] = [0, 0];
  const isLeft = (): boolean => first + last < Math.min(kept.length, replaced.length);
  const fromStart = (): void => {
    for (; isLeft() && isSame(pieces[first], replaced[first]); first += 1) kept[first] = replaced[first]!;
  };
  const fromEnd = (): void => {
    for (; isLeft() && isSame(pieces.at(-1 - last), replaced.at(-1 - last)); last += 1) kept[kept.length - 1 - last] = replaced.at(-1 - last)!;
  };
  if (isAll && isRest) fromEnd();
  fromStart();
  if (isAll && !isRest) fromEnd();
  const between = new Map<string, number[]>();
  for (let index = first; index < replaced.length - last; index += 1) push(between, replaced[index]!.text, index);
  let next = first;
  for (let index = first; index < kept.length - last; index += 1) {
    const found = between.get(pieces[index]!.text)?.find((one) => one >= next && isSame(pieces[index], replaced[one]));
    if (found === undefined) continue;
    kept[index] = replaced[found]!;
    next = found + 1;
  }
  return { fragments: fragments.map((fragment) => ({ ...fragment, pieces: kept.splice(0, fragment.pieces.length) })), left: isAll ? [] : replaced.slice(next) };
}

function isSame(piece: Piece | undefined, before: Piece | undefined): boolean {
  return piece !== undefined && before !== undefined && samePiece(piece, before);
}

function push(indexes: Map<string, number[]>, text: string, index: number): void {
  const alike = indexes.get(text);
  if (alike) alike.push(index);
  else indexes.set(text, [index]);
}
