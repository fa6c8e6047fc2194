import type { TextEdit } from '../../domain/textEdit.js';
import type { Report, ReportItem } from '../../report/report.js';
import { writingStyle } from '../../report/writingStyle.js';
import { extent, headingOffset, isAtEnd, separators, textBefore } from './geometry.js';

/** Edits that move an item with all that is in it to its place among its siblings; every word of it stays. */
export function moveItem(report: Report, item: ReportItem, siblings: readonly ReportItem[]): TextEdit[] {
  const { start, end, parts } = extent(report, item);
  const target = headingOffset(report, item, siblings);
  if (target >= start && target <= end) return [];
  const style = writingStyle(report);
  const source = parts.map(({ text }) => text).join('');
  const body = source.replace(/\s+$/u, '');
  const { before, after } = separators(report, target, style.eol, style.blankBeforeHeading);
  return [removal(report, start, end, source.slice(body.length)), { range: { start: target, end: target }, text: before + body + after }];
}

/** What closed the text goes on closing it: of a last section, the white space before it goes, and the one behind it stays. */
function removal(report: Report, start: number, end: number, tail: string): TextEdit {
  if (!isAtEnd(report, end)) return { range: { start, end }, text: '' };
  const before = textBefore(report, start);
  return { range: { start: start - (before.length - before.trimEnd().length), end }, text: tail };
}
