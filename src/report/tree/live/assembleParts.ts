import type { RootContent } from 'mdast';
import { placedBlocks } from '../placedBlocks.js';
import type { Part } from '../treeSource.js';
import type { Fragment, Piece } from './fragment.js';

/** One that stays the same while others change; only where it starts is written anew. */
type MovablePart = { -readonly [Key in keyof Part]: Part[Key] };

/** What a part holds, and of which pieces it was made. */
interface Assembled {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly blocks: readonly RootContent[];
}

/**
 * Makes parts of fragments, and the same parts of the same fragments: text and blocks of a part are the very objects that were
 * handed out before for as long as its pieces are, and pieces are kept for as long as their fragments and places in the part are. Of
 * what no edit touches, the parts themselves are the same, and only move.
 */
export class PartAssembler {
  /** By the first piece. */
  readonly #assembled = new WeakMap<Piece, Assembled>();
  #parts: readonly MovablePart[] = [];
  /** In which fragment each part begins. */
  #firsts: readonly number[] = [];
  #count = 0;
  #length = 0;

  /** So many fragments at the start and at the end are those of the last time. `length` is that of the whole text. */
  assemble(fragments: readonly Fragment[], length: number, same: { readonly sameBefore: number; readonly sameBehind: number }): readonly Part[] {
    // Back to an unchanged fragment with which a part begins, and on to another: what is outside keeps its parts.
    let from = Math.max(0, same.sameBefore - 1);
    while (from > 0 && !fragments[from]!.pieces[0]!.startsPart) from -= 1;
    let until = Math.max(from, fragments.length - same.sameBehind);
    while (until < fragments.length && !fragments[until]!.pieces[0]!.startsPart) until += 1;
    const added = fragments.length - this.#count;
    const before = firstFrom(this.#firsts, from);
    const behind = until === fragments.length ? this.#parts.length : firstFrom(this.#firsts, until - added);

    const by = length - this.#length;
    const made = this.#makeParts(fragments, from, until, this.#parts[before]?.start ?? 0);
    const moved = this.#parts.slice(behind);
    if (by !== 0) for (const part of moved) part.start += by;
    this.#parts = [...this.#parts.slice(0, before), ...made.parts, ...moved];
    this.#firsts = [...this.#firsts.slice(0, before), ...made.firsts, ...this.#firsts.slice(behind).map((first) => first + added)];
    this.#count = fragments.length;
    this.#length = length;
    return this.#parts;
  }

  #makeParts(fragments: readonly Fragment[], from: number, until: number, start: number): { parts: MovablePart[]; firsts: number[] } {
    const parts: MovablePart[] = [];
    const firsts: number[] = [];
    let at = start;
    for (const { pieces, first } of partPieces(fragments, from, until)) {
      const { text, blocks } = this.#assemblePart(pieces);
      parts.push({ start: at, text, blocks });
      firsts.push(first);
      at += text.length;
    }
    return { parts, firsts };
  }

  #assemblePart(pieces: readonly Piece[]): Assembled {
    const known = this.#assembled.get(pieces[0]!);
    if (known?.pieces.length === pieces.length && known.pieces.every((piece, index) => piece === pieces[index])) return known;
    const only = pieces.length === 1 ? pieces[0]! : undefined;
    const assembled: Assembled = {
      pieces,
      text: only ? only.text : pieces.map(({ text }) => text).join(''),
      blocks: only ? only.blocks : pieces.flatMap(({ blocks }) => blocks),
    };
    this.#assembled.set(pieces[0]!, assembled);
    return assembled;
  }
}

/** The first place in ascending numbers with one of at least that much. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces of each part that begins among some fragments, with blocks whose offsets count from the part's start. */
function partPieces(fragments: readonly Fragment[], from: number, until: number): { pieces: Piece[]; first: number }[] {
  const parts: { pieces: Piece[]; first: number }[] = [];
  let length = 0;
  for (let first = from; first < until; first += 1) {
    const fragment = fragments[first]!;
    for (const [index, piece] of fragment.pieces.entries()) {
      if (piece.startsPart) {
        parts.push({ pieces: [], first });
        length = 0;
      }
      const moved = placedPiece(piece, length);
      if (moved !== piece) fragment.pieces = fragment.pieces.with(index, moved);
      parts.at(-1)!.pieces.push(moved);
      length += piece.text.length;
    }
  }
  return parts;
}

/** Fragments just parsed, whose first piece stands so far from its part's start. */
export function placeFragments(fragments: readonly Fragment[], offset: number): void {
  let length = offset;
  for (const fragment of fragments) {
    fragment.pieces = fragment.pieces.map((piece) => {
      if (piece.startsPart) length = 0;
      const placed = placedPiece(piece, length);
      length += piece.text.length;
      return placed;
    });
  }
}

function placedPiece(piece: Piece, origin: number): Piece {
  if (piece.isPlaced && piece.origin === origin) return piece;
  return { ...piece, blocks: placedBlocks(piece.blocks, origin - piece.origin), origin, isPlaced: true };
}
