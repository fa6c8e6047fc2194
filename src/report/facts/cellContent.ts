import type { TableCell } from 'mdast';
import type { Range } from '../../domain/range.js';
import { trimRange } from './labelLine.js';

/** Where a table cell's own text stands; the bars around it belong to its node. */
export function cellContent(text: string, { position }: TableCell): Range {
  const [start, end] = [position!.start.offset!, position!.end.offset!];
  const source = text.slice(start, end);
  const lead = /^\|?/u.exec(source)![0].length;
  const tail = /(?<!\\)\|$/u.test(source) ? 1 : 0; // an escaped bar is text
  return trimRange(text, { start: start + lead, end: Math.max(start + lead, end - tail) });
}
