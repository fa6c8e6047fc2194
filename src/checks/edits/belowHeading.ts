import type { TextEdit } from '../../domain/textEdit.js';
import { rangeOf, type Report, type ReportItem } from '../../report/report.js';
import type { WritingStyle } from '../../report/writingStyle.js';
import { endOf, isSetext } from './geometry.js';

/** The edit that puts lines right below an item's heading. */
export function belowHeading(report: Report, { found }: ReportItem, lines: readonly string[], style: WritingStyle): TextEdit {
  const { part } = found!.value;
  const offset = rangeOf(found!.value).start;
  const needsBlank = isSetext(report, endOf(part)) && part.facts.layout.blankAtEnd === false;
  return { range: { start: offset, end: offset }, text: style.eol + (style.blankAfterHeading ? style.eol : '') + lines.join(style.eol) + (needsBlank ? style.eol : '') };
}
