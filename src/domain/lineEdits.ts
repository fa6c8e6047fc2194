import { diffLines } from 'diff';
import type { TextEdit } from './textEdit.js';

/** Edits that turn one text into another, whole lines each, so that carets and folds elsewhere stay where they are. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const { added, removed, value } of diffLines(before, after)) {
    const last = edits.at(-1);
    if (removed) {
      edits.push({ range: { start: offset, end: offset + value.length }, text: '' });
      offset += value.length;
    } else if (added && last?.range.end === offset && last.text === '') {
      edits[edits.length - 1] = { range: last.range, text: value };
    } else if (added) {
      edits.push({ range: { start: offset, end: offset }, text: value });
    } else {
      offset += value.length;
    }
  }
  return edits;
}
