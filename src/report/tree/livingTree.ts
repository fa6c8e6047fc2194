import type { Work } from '../../domain/work.js';
import type { Part } from './treeSource.js';

/** What was replaced, in UTF-16 code units: the text between two offsets, by another. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The tree of a text that is edited. A part's `blocks` are the same array for as long as neither its text nor any node of it changes. */
export interface LivingTree {
  readonly parts: readonly Part[];
  edit(changes: readonly TextChange[]): void;
  /** Reads what is new; `parts` does so in one go. */
  settle(): Work<void>;
}
