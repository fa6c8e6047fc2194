import type { Table, TableRow } from 'mdast';
import { nextLine, startsLine } from './cuts.js';
import type { ChangedChildren, Difference, ParseAlone } from './patchFragment.js';

/**
 * The one row of a table that a change within its line changed. A row is what its line says below any header, as long as the line
 * goes on with a table at all: so it is parsed below the header alone. `by` is what an offset in the texts has over one of a node.
 */
export function changedRow(table: Table, by: number, before: string, after: string, difference: Difference, parse: ParseAlone): ChangedChildren<TableRow> | undefined {
  const start = table.position!.start.offset! + by;
  const first = table.children.findIndex(({ position }) => position!.start.offset! + by <= difference.start && difference.start <= lineEnd(before, position!.start.offset! + by));
  const row = table.children[first];
  if (first < 1 || !row || !startsLine(before, start)) return undefined;
  const rowStart = row.position!.start.offset! + by;
  const end = lineEnd(before, rowStart);
  if (!startsLine(before, rowStart) || difference.end > end) return undefined;
  const line = after.slice(rowStart, end + difference.by);
  if (/[\r\n]/.test(line)) return undefined;
  const head = before.slice(start, nextLine(before, nextLine(before, start)));
  const parsed = parse(`${head}${line}\n`);
  if (parsed?.block.type !== 'table' || parsed.block.children.length !== 2) return undefined;
  const fresh = parsed.block.children[1]!;
  if (fresh.position!.start.offset !== head.length) return undefined;
  return { first, count: 1, children: [fresh], origin: rowStart - head.length, asks: parsed.asks };
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
