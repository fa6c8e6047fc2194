import { inOrder, placedItems } from '../../report/itemOrder.js';
import { type Report, type ReportItem, type ReportPart } from '../../report/report.js';

/** Where an item's own run of parts begins and ends; what a duplicate adds further down is left out. */
export function extent(report: Report, { found }: ReportItem): { start: number; end: number; parts: ReportPart[] } {
  const first = report.parts.indexOf(found!.parts[0]!);
  let last = first;
  while (last + 1 < report.parts.length && found!.parts.includes(report.parts[last + 1]!)) last += 1;
  const parts = report.parts.slice(first, last + 1);
  return { start: parts[0]!.start, end: endOf(parts.at(-1)!), parts };
}

export function endOf(part: ReportPart): number {
  return part.start + part.text.length;
}

/** Where a heading item belongs: behind the nearest one before it in the order of the type, else before the next, else at the end of its parent. */
export function headingOffset(report: Report, item: ReportItem, siblings: readonly ReportItem[], parent?: ReportItem): number {
  const settled = inOrder(placedItems(siblings).filter((sibling) => sibling !== item));
  const index = siblings.indexOf(item);
  const before = siblings.slice(0, index).findLast((sibling) => settled.has(sibling));
  if (before) return extent(report, before).end;
  const after = siblings.slice(index + 1).find((sibling) => settled.has(sibling));
  if (after) return extent(report, after).start;
  return parent?.found ? extent(report, parent).end : endOf(report.parts.at(-1)!);
}

/** The text from the last line break but one before an offset up to it: enough to tell what separates it from what stands before. */
export function textBefore(report: Report, offset: number): string {
  const index = report.parts.findLastIndex((part) => part.start < offset);
  const part = report.parts[index];
  return part ? part.text.slice(0, offset - part.start) : '';
}

export function isAtEnd(report: Report, offset: number): boolean {
  return offset >= endOf(report.parts.at(-1)!);
}

/** The separators that a block of lines needs in front and behind so that it stands between headings as the author sets them. */
export function separators(report: Report, offset: number, eol: string, blankBeforeHeading: boolean): { before: string; after: string } {
  const text = textBefore(report, offset);
  const breaks = /(?:(?:\r\n|\n|\r)[ \t]*)*$/u.exec(text)![0].match(/\r\n|\n|\r/gu)?.length ?? 0;
  const wanted = blankBeforeHeading ? 2 : 1;
  const isStart = text.trim() === '';
  return { before: isStart ? '' : eol.repeat(Math.max(0, wanted - breaks)), after: isAtEnd(report, offset) ? eol : eol.repeat(wanted) };
}
