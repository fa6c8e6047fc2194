import type { TextEdit } from '../../domain/textEdit.js';
import { rangeOf, type ReportItem } from '../../report/report.js';
import type { WritingStyle } from '../../report/writingStyle.js';

/** The edit that puts lines right below an item's heading. */
export function belowHeading({ found }: ReportItem, lines: readonly string[], style: WritingStyle): TextEdit {
  const offset = rangeOf(found!.value).start;
  return { range: { start: offset, end: offset }, text: style.eol + (style.blankAfterHeading ? style.eol : '') + lines.join(style.eol) };
}
