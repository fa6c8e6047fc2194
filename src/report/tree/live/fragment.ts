import type { RootContent } from 'mdast';

/**
 * What stands between two cuts (`cuts.ts`), parsed by itself. A fragment is never changed but for where its pieces count from:
 * what the text and the labels make of it stays with it for as long as it lives.
 */
export interface Fragment {
  readonly text: string;
  /** What it holds of each part; their texts join to its own. */
  pieces: readonly Piece[];
  /** The labels that it defines, one as often as it does. */
  readonly defines: readonly string[];
  /** The labels that it was asked for while it was parsed, and whether they were defined. */
  readonly asks: ReadonlyMap<string, boolean>;
}

/** The blocks of one part in one fragment. */
export interface Piece {
  readonly text: string;
  readonly blocks: readonly RootContent[];
  /** Where in the piece's part it stands: what the blocks' offsets have over those from its own start. */
  readonly origin: number;
  /** Whether a part begins with it; else it goes on with the part before. */
  readonly startsPart: boolean;
  /** Whether it went through `placedBlocks`, and so may be handed out. */
  readonly isPlaced: boolean;
}

/** A stretch of the text that is still to be parsed. It begins at a cut, and its first line was not touched since that was found. */
export interface Unread {
  readonly text: string;
  /** How much of it was tried together, in vain. */
  readonly tried: number;
  /** What may close the block that was open at the end of that. */
  readonly closer?: RegExp | undefined;
  /** The one fragment that was there before, where there was but one. */
  readonly was?: Fragment | undefined;
  /** The pieces that were there before, for what comes out the same. */
  readonly replaced: readonly Piece[];
  /** It goes on behind fragments that were read of the same stretch. */
  readonly isRest?: boolean;
  /** What the fragments that were there before define: it counts until all of this is parsed. */
  readonly defined: readonly string[];
}

export type Slot = Fragment | Unread;

export function isUnread(slot: Slot): slot is Unread {
  return 'tried' in slot;
}
