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
  const openEnd = parts.at(-1)!.facts.openEnd;
  const body = source.trimEnd() + (openEnd ? style.eol + openEnd : '');
  const needsBlank = parts[0]!.facts.heading?.atx === false; // a line right above a setext heading would become its text
  const { before, after } = separators(report, target, style.eol, style.blankBeforeHeading, needsBlank);
  return [removal(report, start, end, source.slice(source.trimEnd().length)), { range: { start: target, end: target }, text: before + body + (openEnd === '' && !style.blankBeforeHeading ? style.eol : '') + after }];
}

/** What closed the text goes on closing it: of a last section, the white space before it goes, and the one behind it stays. */
function removal(report: Report, start: number, end: number, tail: string): TextEdit {
  if (!isAtEnd(report, end)) return { range: { start, end }, text: '' };
  const before = textBefore(report, start);
  return { range: { start: start - (before.length - before.trimEnd().length), end }, text: tail };
}
