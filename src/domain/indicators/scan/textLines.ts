/** A line of a text that says what stands below it. */
interface Heading {
  readonly text: string;
  readonly indent: number;
  /** Whether it is a heading of Markdown, whose reach ends with the next one. */
  readonly isHeading: boolean;
}

interface Line {
  readonly start: number;
  /** The label above that speaks for it, and the heading above that. */
  readonly above?: Heading;
  readonly heading?: Heading;
  /** Of a row, the line of its table's head. */
  readonly tableHead?: number;
}

/** The lines of a Markdown text, and what is said of a place in it by what stands before: on its line, over its column, above it. */
export class TextLines {
  readonly #text: string;
  readonly #lines: Line[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#read();
  }

  /** The nearest first. */
  *labels(offset: number): Generator<string> {
    const index = this.#indexOf(offset);
    const line = this.#lines[index]!;
    const before = this.#text.slice(Math.max(line.start, offset - 120), offset);
    yield before;
    if (line.tableHead !== undefined && line.tableHead !== index) {
      const column = cellsIn(this.#text.slice(line.start, offset)) ;
      yield this.#cells(line.tableHead)[column] ?? '';
      yield this.#cells(index)[0] ?? ''; // the name of the row
    }
    if (line.above) yield line.above.text;
    if (line.heading) yield line.heading.text;
  }

  /** The whole line that an offset stands in. */
  lineAt(offset: number): { readonly start: number; readonly end: number } {
    const index = this.#indexOf(offset);
    return { start: this.#lines[index]!.start, end: (this.#lines[index + 1]?.start ?? this.#text.length + 1) - 1 };
  }

  #cells(index: number): string[] {
    const { start, end } = this.lineAt(this.#lines[index]!.start);
    return this.#text.slice(start, end).split(/(?<!\\)\|/u).map((cell) => cell.trim());
  }

  #indexOf(offset: number): number {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #read(): void {
    let above: Heading | undefined;
    let heading: Heading | undefined;
    let tableHead: number | undefined;
    let wasBlank = false;
    for (let start = 0; start <= this.#text.length; ) {
      const newline = this.#text.indexOf('\n', start);
      const end = newline < 0 ? this.#text.length : newline;
      // A label is short: of a line of a megabyte, the beginning tells.
      const words = this.#text.slice(start, Math.min(end, start + 400)).trimEnd();
      let indent = 0;
      while (words[indent] === ' ' || words[indent] === '\t') indent += 1;
      const isRow = words.includes('|');
      if (!isRow) tableHead = undefined;
      else tableHead ??= this.#lines.length;
      if (above && words !== '' && !isRow && !isUnder(above, indent, words, wasBlank)) above = undefined;
      const label = labelOf(words, indent, end - start <= 400);
      this.#lines.push({ start, ...(above && { above }), ...(heading && { heading }), ...(tableHead !== undefined && { tableHead }) });
      if (label?.isHeading) [heading, above] = [label, undefined];
      else if (label) above = label;
      wasBlank = words === '';
      if (newline < 0) break;
      start = newline + 1;
    }
  }
}

/** What is indented deeper than a label stands under it, and so does a list or a line right below. */
function isUnder(above: Heading, indent: number, words: string, wasBlank: boolean): boolean {
  return indent > above.indent || !wasBlank || /^\s*(?:[-*+]|\d+[.)])\s/u.test(words);
}

const COLON = /[:：][*_`]*$/u;

function labelOf(words: string, indent: number, isWhole: boolean): Heading | undefined {
  const first = words[indent];
  if (!isWhole || first === undefined) return undefined;
  // Most lines are told apart by their first and last characters.
  const isBold = first === '*' || first === '_';
  // AsciiDoc's headings are read too: lists of indicators are written in it.
  if (first === '#' || first === '=') return /^\s*(?:#{1,6}|={1,6})\s/u.test(words) ? { text: words.trim(), indent, isHeading: true } : undefined;
  if (words.length - indent > 120) return undefined;
  return COLON.test(words.slice(-8)) || (isBold && /^\s*(?:\*\*|__)[^*]+(?:\*\*|__)$/u.test(words)) ? { text: words.trim(), indent, isHeading: false } : undefined;
}

/** In which cell a row is, after so much of it. */
function cellsIn(before: string): number {
  return before.split(/(?<!\\)\|/u).length - 1;
}
