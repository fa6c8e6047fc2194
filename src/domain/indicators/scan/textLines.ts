/** A line of a text that says what stands below it. */
interface Heading {
  readonly text: string;
  readonly indent: number;
  /** Whether it is a heading of Markdown, whose reach ends with the next one. */
  readonly isHeading: boolean;
}

/** What is said of a line, or of several in a row, by those before. */
interface Context {
  /** The label above that speaks for it, and the heading above that. */
  readonly above: Heading | undefined;
  readonly heading: Heading | undefined;
  /** Of a row, the line of its table's head. */
  readonly tableHead: number | undefined;
}

/** A label is short: of a line of a megabyte, the beginning tells. */
const BEGINNING = 400;

/** The lines of a Markdown text, and what is said of a place in it by what stands before: on its line, over its column, above it. */
export class TextLines {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #contexts: Context[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#read();
  }

  /** The nearest first. */
  *labels(offset: number): Generator<string> {
    const index = this.#indexOf(offset);
    const [start, { above, heading, tableHead }] = [this.#starts[index]!, this.#contexts[index]!];
    yield this.#text.slice(Math.max(start, offset - 120), offset);
    if (tableHead !== undefined && tableHead !== index) {
      yield this.#cells(tableHead)[cellsIn(this.#text.slice(start, offset))] ?? '';
      yield this.#cells(index)[0] ?? ''; // the name of the row
    }
    if (above) yield above.text;
    if (heading) yield heading.text;
  }

  /** The whole line that an offset stands in. */
  lineAt(offset: number): { readonly start: number; readonly end: number } {
    const index = this.#indexOf(offset);
    return { start: this.#starts[index]!, end: (this.#starts[index + 1] ?? this.#text.length + 1) - 1 };
  }

  #cells(index: number): string[] {
    const { start, end } = this.lineAt(this.#starts[index]!);
    return this.#text.slice(start, end).split(/(?<!\\)\|/u).map((cell) => cell.trim());
  }

  #indexOf(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #read(): void {
    const text = this.#text;
    let context: Context = { above: undefined, heading: undefined, tableHead: undefined };
    let wasBlank = false;
    let bar = -1;
    for (let start = 0; start <= text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const limit = Math.min(end, start + BEGINNING);
      const last = wordsEnd(text, start, limit);
      const first = wordsStart(text, start, last);
      if (bar < start) bar = nextOf(text, '|', start);
      const isRow = bar < limit;
      const { above, heading, tableHead } = context;
      if (isRow !== (tableHead !== undefined)) context = { above, heading, tableHead: isRow ? this.#starts.length : undefined };
      if (above && first < last && !isRow && !isUnder(above, first - start, () => text.slice(start, last), wasBlank)) context = { above: undefined, heading, tableHead: undefined };
      this.#starts.push(start);
      this.#contexts.push(context);
      const label = end === limit ? labelOf(text, start, first, last) : undefined;
      if (label) context = label.isHeading ? { ...context, above: undefined, heading: label } : { ...context, above: label };
      wasBlank = first === last;
      if (newline < 0) break;
      start = newline + 1;
    }
  }
}

/** Where a character stands next; behind the end where it does not. */
function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

const [SPACE, TAB] = [32, 9];

/** Where the words of a line end, without the white space behind them. */
function wordsEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text, last - 1)) last -= 1;
  return last;
}

function wordsStart(text: string, start: number, end: number): number {
  let first = start;
  while (first < end && (text.charCodeAt(first) === SPACE || text.charCodeAt(first) === TAB)) first += 1;
  return first;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === SPACE || (code >= TAB && code <= 13) : /\s/u.test(text[at]!);
}

/** What is indented deeper than a label stands under it, and so does a list or a line right below. */
function isUnder(above: Heading, indent: number, words: () => string, wasBlank: boolean): boolean {
  return indent > above.indent || !wasBlank || /^\s*(?:[-*+]|\d+[.)])\s/u.test(words());
}

const COLON = /[:：][*_`]*$/u;
/** What a label can end with, in front of which there may be a colon or a word in bold. */
const ENDS: ReadonlySet<string> = new Set(':：*_`');

/** The label that stands between two places of a line, if all of it is one. */
function labelOf(text: string, start: number, from: number, to: number): Heading | undefined {
  if (from === to) return undefined;
  // Most lines are told apart by their first and last characters.
  const first = text[from]!;
  const indent = from - start;
  // AsciiDoc's headings are read too: lists of indicators are written in it.
  if (first === '#' || first === '=') return /^(?:#{1,6}|={1,6})\s/u.test(text.slice(from, Math.min(to, from + 7))) ? { text: text.slice(from, to).trim(), indent, isHeading: true } : undefined;
  if (to - from > 120 || !ENDS.has(text[to - 1]!)) return undefined;
  const words = text.slice(from, to);
  const isBold = first === '*' || first === '_';
  return COLON.test(words.slice(-8)) || (isBold && /^(?:\*\*|__)[^*]+(?:\*\*|__)$/u.test(words)) ? { text: words.trim(), indent, isHeading: false } : undefined;
}

/** In which cell a row is, after so much of it. */
function cellsIn(before: string): number {
  return before.split(/(?<!\\)\|/u).length - 1;
}
