import type { List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import type { Range } from '../../domain/range.js';
import { cellContent } from '../facts/cellContent.js';
import { readLabelLine, trimRange } from '../facts/labelLine.js';
import { perPart } from '../perPart.js';
import type { Part } from '../tree/treeSource.js';

/** A line that may tell of an event: a list item, a row of a table, a line of a paragraph. Ranges are relative to the part. */
export interface TimelineLine {
  readonly kind: 'item' | 'row' | 'line';
  /** What it says itself, without list marker and label; of a row, all of it. */
  readonly range: Range;
  /** The same with its label. */
  readonly own: Range;
  /** All that belongs to it, with its marker and what is nested in it. */
  readonly extent: Range;
  /** Which list or table of the part it stands in, from 0; all lines of paragraphs stand in one. */
  readonly group: number;
  /** The cells of a row, without what separates them, and the texts of the columns' heads. */
  readonly cells?: readonly Range[];
  readonly columns?: readonly string[];
}

const PARAGRAPHS = 0;

/** All lines of a part below its heading, in the order of the text; a nested line stands behind the one that it is nested in. */
export const timelineLines = perPart(readLines);

function readLines({ text, blocks }: Part): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  let groups = PARAGRAPHS;
  const readList = (list: List): void => {
    const group = (groups += 1);
    for (const item of list.children) readItem(item, group);
  };
  const readItem = (item: ListItem, group: number): void => {
    const [first] = item.children;
    if (first?.type === 'paragraph') lines.push({ kind: 'item', range: withoutLabel(text, rangeOf(first)), own: rangeOf(first), extent: rangeOf(item), group });
    for (const block of item.children) if (block.type === 'list') readList(block);
  };
  for (const block of blocks) {
    if (block.type === 'list') readList(block);
    else if (block.type === 'table') lines.push(...rowsOf(text, block, (groups += 1)));
    else if (block.type === 'paragraph') lines.push(...paragraphLines(text, block));
  }
  return lines;
}

function paragraphLines(text: string, paragraph: Paragraph): TimelineLine[] {
  const { start, end } = rangeOf(paragraph);
  let offset = start;
  return text.slice(start, end).split(/(?<=\n|\r(?!\n))/u).map((line) => {
    const extent = trimRange(text, { start: offset, end: offset + line.length });
    offset += line.length;
    return { kind: 'line', range: withoutLabel(text, extent), own: extent, extent, group: PARAGRAPHS };
  });
}

function rowsOf(text: string, table: Table, group: number): TimelineLine[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.map((cell) => toString(cell, { includeHtml: false }).trim()) ?? [];
  return rows.map((row) => ({ kind: 'row', range: rangeOf(row), own: rangeOf(row), extent: rangeOf(row), group, cells: row.children.map((cell) => cellContent(text, cell)), columns }));
}

function withoutLabel(text: string, range: Range): Range {
  const line = /^[^\r\n]*/u.exec(text.slice(range.start, range.end))![0];
  const label = readLabelLine(line);
  return label && !label.alone && !tellsWhen(line.slice(label.label.start, label.label.end)) ? { start: range.start + label.value.start, end: Math.max(range.end, range.start + label.value.start) } : range;
}

/** "2026-03-09: mail sent", "Three days later: encrypted", "2026-03-09 SOC: alert": what stands before the colon says, or begins with, when it was. */
function tellsWhen(label: string): boolean {
  return readLeadingDate(label) !== undefined;
}

function rangeOf(node: RootContent | ListItem | TableCell): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
