import { type Mark, marksIn } from './marks.js';

/** A text as it would be without any defanging, and the way back to what is written. */
export class LiveText {
  readonly source: string;
  readonly text: string;
  readonly #marks: readonly Mark[];
  /** Where each mark stands in the live text. */
  readonly #starts: readonly number[];
  #latest = -1;

  constructor(source: string, isLenient = false) {
    this.source = source;
    this.#marks = marksIn(source, isLenient);
    const pieces: string[] = [];
    const starts: number[] = [];
    let [from, length] = [0, 0];
    for (const { start, end, live } of this.#marks) {
      pieces.push(source.slice(from, start), live);
      length += start - from;
      starts.push(length);
      length += live.length;
      from = end;
    }
    pieces.push(source.slice(from));
    this.text = pieces.join('');
    this.#starts = starts;
  }

  /** The offset in the source of what stands at an offset of the live text; of what stands inside a mark, the mark's start. */
  startOf(offset: number): number {
    const index = this.#lastAtOrBefore(offset);
    if (index < 0) return offset;
    const [mark, start] = [this.#marks[index]!, this.#starts[index]!];
    return offset < start + mark.live.length ? mark.start : mark.end + (offset - start - mark.live.length);
  }

  /** The offset in the source behind what ends at an offset of the live text. Marks that stand for nothing are left outside. */
  endOf(offset: number): number {
    const index = this.#lastAtOrBefore(offset - 1);
    if (index < 0) return offset;
    const [mark, start] = [this.#marks[index]!, this.#starts[index]!];
    return offset <= start + mark.live.length ? mark.end : mark.end + (offset - start - mark.live.length);
  }

  /** Whether anything between two offsets of the live text is written so that it is not live. */
  isDefanged(start: number, end: number): boolean {
    for (let index = this.#lastAtOrBefore(end - 1); index >= 0; index -= 1) {
      const mark = this.#marks[index]!;
      if (this.#starts[index]! + mark.live.length < start || (this.#starts[index]! < start && mark.live.length === 0)) return false;
      if (mark.defangs) return true;
    }
    return false;
  }

  /** Who asks for one place asks for one near it next. */
  #lastAtOrBefore(offset: number): number {
    if (!this.#isLast(this.#latest, offset)) this.#latest = this.#isLast(this.#latest + 1, offset) ? this.#latest + 1 : this.#search(offset);
    return this.#latest;
  }

  #isLast(index: number, offset: number): boolean {
    return (index < 0 || this.#starts[index]! <= offset) && (index + 1 >= this.#starts.length || this.#starts[index + 1]! > offset);
  }

  #search(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
