import type { Range } from './range.js';

/** A place as people count: the first line is 1, and so is its first column. Columns are UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: eol } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + eol.length);
  }

  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  range(range: Range): { start: LineColumn; end: LineColumn } {
    return { start: this.at(range.start), end: this.at(range.end) };
  }
}
