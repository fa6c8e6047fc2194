import type { RootContent } from 'mdast';

/**
 * A heading and what follows it up to the next heading of any level; the first part of a text is what stands before its first
 * heading, and has none. Every offset inside a part is relative to its `start`, so that an edit moves no other part's nodes.
 */
export interface Part {
  /** Offset of the part in the text. */
  readonly start: number;
  /** The part's own text, up to the start of the next part. */
  readonly text: string;
  /** The blocks, with `position.start.offset` and `position.end.offset` relative to `start`; lines and columns are 1 throughout. */
  readonly blocks: readonly RootContent[];
}

/** The one door to the Markdown tree. It never throws: whatever the text, there are parts, and their texts join to the whole. */
export interface TreeSource {
  read(text: string): readonly Part[];
}
