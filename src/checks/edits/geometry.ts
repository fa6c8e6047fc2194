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
  if (parent?.found) return extent(report, parent).end;
  return endOf(report.own.at(-1)!);
}

/** What stands before an offset in its own part: enough to tell what separates the two. */
export function textBefore(report: Report, offset: number): string {
  const index = report.parts.findLastIndex((part) => part.start < offset);
  const part = report.parts[index];
  return part ? part.text.slice(0, offset - part.start) : '';
}

export function isAtEnd(report: Report, offset: number): boolean {
  return offset >= endOf(report.parts.at(-1)!);
}

/**
 * The line breaks that have to follow lines inserted at an offset inside of a part, so that the heading of the next part does not
 * take them for its own text, as a setext heading does with whatever stands right above it.
 */
export function breaksBehind(report: Report, offset: number, eol: string): string {
  const next = report.parts.find(({ start }) => start >= offset);
  if (next?.facts.heading?.atx !== false) return '';
  const between = textBefore(report, next.start).slice(offset - next.start);
  return (between.match(/\r\n|\n|\r/gu)?.length ?? 0) < 2 ? eol : '';
}

/** What ends an open end (`SectionFacts.openEnd`) that stands right before an offset; undefined where nothing is open there. */
export function openEndBefore(report: Report, offset: number): string | undefined {
  const part = report.parts.findLast(({ start }) => start < offset);
  return part && offset >= part.start + part.facts.contentEnd ? part.facts.openEnd : undefined;
}

/** What closes an open end, with the line breaks that it takes before anything else can begin. */
export function closing(report: Report, offset: number, eol: string): string {
  const openEnd = openEndBefore(report, offset);
  if (openEnd === undefined) return '';
  const isOnOwnLine = /[\r\n]$/u.test(textBefore(report, offset));
  return (isOnOwnLine ? '' : eol) + openEnd;
}

/** Whether a heading begins there that would take a line right above it for its own text. */
export function isSetext({ parts }: Report, offset: number): boolean {
  return parts.find(({ start }) => start === offset)?.facts.heading?.atx === false;
}

/** The separators that a block of lines needs in front and behind so that it stands between headings as the author sets them. */
export function separators(report: Report, offset: number, eol: string, blankBeforeHeading: boolean, needsBlank = false): { before: string; after: string } {
  const text = textBefore(report, offset).replace(/^\uFEFF/u, '');
  // What Markdown takes for white space, and nothing more; a last line of spaces would make code of what is put behind it.
  let words = text.length;
  while (words > 0 && ' \t\r\n'.includes(text[words - 1]!)) words -= 1;
  const isAtLineStart = words === text.length ? text === '' : /[\r\n]$/u.test(text);
  const breaks = isAtLineStart ? (text.slice(words).match(/\r\n|\n|\r/gu)?.length ?? 0) : 0;
  const wanted = blankBeforeHeading ? 2 : 1;
  const isStart = words === 0 && isAtLineStart;
  const openEnd = openEndBefore(report, offset);
  const wantedBefore = needsBlank || openEnd === '' ? 2 : wanted;
  const gap = eol.repeat(Math.max(0, wantedBefore - (openEnd ? 0 : breaks)));
  return { before: isStart ? '' : (openEnd ? closing(report, offset, eol) : '') + gap, after: isAtEnd(report, offset) ? eol : eol.repeat(isSetext(report, offset) ? 2 : wanted) };
}
