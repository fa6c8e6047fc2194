import type { RootContent } from 'mdast';
import type { Range } from '../domain/range.js';
import type { Entry, LabelFact } from '../report/facts/sectionFacts.js';
import type { ReportItem, ReportPart } from '../report/report.js';
import { sliceBlocks } from './markdown/sliceBlocks.js';
import { isWithin } from './toldRanges.js';

/** What stands below a heading or behind a label, in the order of the text: runs of fields, and Markdown between them. */
export type Piece = FieldRun | Prose;

export interface FieldRun {
  readonly rows: Row[];
}

export interface Prose {
  readonly blocks: readonly RootContent[];
}

/** A field: one that is expected, or one that only looks like those around it. */
export interface Row {
  readonly item?: ReportItem;
  /** Where it is written; nothing for one that is missing. */
  readonly written?: { readonly label: LabelFact; readonly value: readonly Piece[] };
}

/** The expected items that are written as labels, by part and start of the label. */
export type LabelledItems = ReadonlyMap<ReportPart, ReadonlyMap<number, ReportItem>>;

/** Takes a part's content apart, below its heading if it has one; but for the fields in what is told elsewhere, which the blocks do not have any more. */
export function flowOf(part: ReportPart, blocks: readonly RootContent[], labelled: LabelledItems, told: readonly Range[] = []): Piece[] {
  const start = part.facts.heading?.range.end ?? 0;
  return new FlowReader(part, blocks, labelled.get(part) ?? new Map<number, ReportItem>(), told).read({ start, end: Math.max(start, part.facts.contentEnd) }, 0, part.facts.entries.length);
}

class FlowReader {
  readonly #part: ReportPart;
  readonly #blocks: readonly RootContent[];
  readonly #items: ReadonlyMap<number, ReportItem>;
  readonly #styles: ReadonlySet<string>;
  readonly #told: readonly Range[];

  constructor(part: ReportPart, blocks: readonly RootContent[], items: ReadonlyMap<number, ReportItem>, told: readonly Range[]) {
    this.#part = part;
    this.#blocks = blocks;
    this.#items = items;
    this.#told = told;
    this.#styles = new Set(part.facts.entries.filter(({ label }) => label && items.has(label.range.start)).map(styleOf));
  }

  /** What stands in a range, whose entries are those from one index to another. Whatever no row takes is prose, so nothing falls between. */
  read(range: Range, first: number, end: number): Piece[] {
    const { entries } = this.#part.facts;
    const pieces: Piece[] = [];
    let cursor = range.start;
    let index = first;
    while (index < end) {
      const entry = entries[index]!;
      if (!entry.label || !this.#isRow(entry)) {
        index += 1;
        continue;
      }
      const rowEnd = Math.max(entry.range.end, entry.lineRange.end);
      let inner = index + 1;
      while (inner < end && entries[inner]!.lineRange.start < rowEnd) inner += 1;
      this.#addProse(pieces, { start: cursor, end: entry.lineRange.start }, range.start);
      const item = this.#items.get(entry.label.range.start);
      addRow(pieces, { ...(item && { item }), written: { label: entry.label, value: this.read(entry.range, index + 1, inner) } });
      cursor = rowEnd;
      index = inner;
    }
    this.#addProse(pieces, { start: cursor, end: range.end }, range.start);
    return pieces;
  }

  /** A label that nobody expects is a field where it is written just as an expected one beside it. */
  #isRow(entry: Entry): boolean {
    if (isWithin(this.#told, entry.lineRange)) return false;
    return this.#items.has(entry.label!.range.start) || this.#styles.has(styleOf(entry));
  }

  #addProse(pieces: Piece[], range: Range, open: number): void {
    if (this.#part.text.slice(range.start, range.end).trim() === '') return;
    const blocks = sliceBlocks(this.#blocks, this.#part.text, range, open);
    if (blocks.length > 0) pieces.push({ blocks });
  }
}

function addRow(pieces: Piece[], row: Row): void {
  const last = pieces.at(-1);
  if (last && 'rows' in last) last.rows.push(row);
  else pieces.push({ rows: [row] });
}

/** How a label is written and how deep it stands; the number of an ordered list's item makes no difference. */
function styleOf({ label, parent }: Entry): string {
  const { bullet, open, close } = label!.style;
  return [parent ?? '', bullet.replace(/\d+/u, '1').trim(), open, close.trim()].join(' ');
}

/** Brings fields into the order of their type, and puts those that are missing where they belong: behind the one that they follow, else first. */
export function inTypeOrder(pieces: readonly Piece[], siblings: readonly ReportItem[], isShown: (item: ReportItem) => boolean): Piece[] {
  const missing = siblings.filter((item) => !item.found && item.type.form === 'field' && isShown(item));
  const written = pieces.filter((piece): piece is FieldRun => 'rows' in piece);
  const runs = written.length > 0 || missing.length === 0 ? written : [{ rows: [] }];
  for (const item of missing) {
    const before = siblings.slice(0, siblings.indexOf(item)).reverse();
    const run = before.map((sibling) => runs.find(({ rows }) => rows.some((row) => row.item === sibling))).find(Boolean) ?? runs[0]!;
    run.rows.push({ item });
  }
  for (const run of runs) sortRows(run.rows, siblings);
  return written.length > 0 ? [...pieces] : [...pieces, ...runs];
}

/** A row that the type does not know stays behind the one that it follows. */
function sortRows(rows: Row[], siblings: readonly ReportItem[]): void {
  let last = -1;
  const keyed = rows.map((row) => {
    const index = row.item ? siblings.indexOf(row.item) : -1;
    if (index >= 0) last = index;
    return { row, key: index >= 0 ? index : last };
  });
  keyed.sort((a, b) => a.key - b.key);
  rows.splice(0, rows.length, ...keyed.map(({ row }) => row));
}
