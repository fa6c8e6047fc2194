import type { RootContent } from 'mdast';
import { placedBlocks } from '../placedBlocks.js';
import type { Part } from '../treeSource.js';
import type { Fragment, Piece } from './fragment.js';

/** What a part holds, and of which pieces it was made. */
interface Assembled {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly blocks: readonly RootContent[];
}

/**
 * Makes parts of fragments, and the same parts of the same fragments: text and blocks of a part are the very objects that were
 * handed out before for as long as its pieces are, and pieces are kept for as long as their fragments and places in the part are.
 */
export class PartAssembler {
  /** By the first piece. */
  readonly #assembled = new WeakMap<Piece, Assembled>();
  #parts: readonly Part[] = [];

  assemble(fragments: readonly Fragment[]): readonly Part[] {
    const parts: Part[] = [];
    let start = 0;
    for (const pieces of partPieces(fragments)) {
      const { text, blocks } = this.#assemblePart(pieces);
      const before = this.#parts[parts.length];
      parts.push(before?.start === start && before.text === text && before.blocks === blocks ? before : { start, text, blocks });
      start += text.length;
    }
    this.#parts = parts;
    return parts;
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

/** The pieces of each part, with blocks whose offsets count from the part's start. */
function partPieces(fragments: readonly Fragment[]): Piece[][] {
  const parts: Piece[][] = [];
  let length = 0;
  for (const fragment of fragments) {
    for (let index = 0; index < fragment.pieces.length; index += 1) {
      let piece = fragment.pieces[index]!;
      if (piece.startsPart) {
        parts.push([]);
        length = 0;
      }
      if (!piece.isPlaced || piece.origin !== length) {
        piece = { ...piece, blocks: placedBlocks(piece.blocks, length - piece.origin), origin: length, isPlaced: true };
        fragment.pieces = fragment.pieces.with(index, piece);
      }
      parts.at(-1)!.push(piece);
      length += piece.text.length;
    }
  }
  return parts;
}
