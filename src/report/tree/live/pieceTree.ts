import type { TreeSource } from '../treeSource.js';
import { LiveTree } from './liveTree.js';

/** In UTF-16 code units. From here on, larger pieces are no faster. */
const PIECE = 8_192;

/**
 * Reads a text once. It gives what `remarkTree` gives, sooner: the parser keeps its events in one list, and what it does with that takes
 * longer than the text is.
 */
export const pieceTree: TreeSource = {
  read: (text) => new LiveTree(text, PIECE).parts,
};
