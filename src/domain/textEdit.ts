import type { Range } from './range.js';

/** Replaces the text of a range; an empty range inserts. Offsets are those of the text before any edit of the same list. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** The text after edits that do not overlap. Edits at one offset apply in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { range, text: replacement } of inOrder(edits)) {
    result += text.slice(done, range.start) + replacement;
    done = range.end;
  }
  return result + text.slice(done);
}

/**
 * The groups of edits that can be applied together, first come first served. A group is taken whole or not at all: half a move
 * would lose text. What was left out can be computed anew on the text that results.
 */
export function compatible<T extends { readonly edits: readonly TextEdit[] }>(groups: readonly T[]): T[] {
  const taken: TextEdit[] = [];
  return groups.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit.range, other.range)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** Touching is no overlap, and neither is inserting where something else begins or ends. */
function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
