import type { Range } from '../../domain/range.js';
import type { TextEdit } from '../../domain/textEdit.js';

export type CompletionKind = 'section' | 'subsection' | 'field' | 'value' | 'answer' | 'key' | 'technique';

/** Something that can be inserted at the caret. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What it is, in two or three words; empty for a value, which its place says enough of. */
  readonly detail: string;
  /** What belongs there, or what the value means. */
  readonly guidance: string;
  readonly examples: readonly string[];
  /** In the snippet syntax of VS Code. */
  readonly snippet: string;
  /** What it replaces: on the caret's line, and around the caret. */
  readonly range: Range;
  /** What the text between the range's start and the caret is compared with. */
  readonly filter: string;
  /** What has to change before the range for it to be right there. */
  readonly extraEdits: readonly TextEdit[];
  /** Whether its place is one where a value can be chosen next. */
  readonly offersNext: boolean;
}

/** Where the caret is: the offset of its line, and the line's text up to it and behind it. */
export interface CaretLine {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The offset of the caret itself. */
export function caretOffset({ start, before }: CaretLine): number {
  return start + before.length;
}
