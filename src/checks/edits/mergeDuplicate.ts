import type { TextEdit } from '../../domain/textEdit.js';
import type { Report, ReportItem, ReportPart } from '../../report/report.js';
import { writingStyle } from '../../report/writingStyle.js';
import { endOf, extent, separators } from './geometry.js';

/** Edits that put all that stands below a duplicate heading at the end of the item's first run, and drop that heading. */
export function mergeDuplicate(report: Report, item: ReportItem, duplicate: ReportPart): TextEdit[] {
  const target = extent(report, item).end;
  const first = report.parts.indexOf(duplicate);
  let last = first;
  while (item.found!.parts.includes(report.parts[last + 1]!) && !startsAgain(item, report.parts[last + 1]!)) last += 1;
  const parts = report.parts.slice(first, last + 1);
  const heading = duplicate.facts.heading!.range.end;
  const body = parts.map(({ text }) => text).join('').slice(heading).trim();
  const { eol, blankBeforeHeading } = writingStyle(report);
  const removal = { range: { start: duplicate.start, end: endOf(parts.at(-1)!) }, text: '' };
  if (body === '') return [removal];
  const { before, after } = separators(report, target, eol, blankBeforeHeading, true);
  return [{ range: { start: target, end: target }, text: before + body + after }, removal];
}

/** Whether another duplicate begins there. */
function startsAgain({ found }: ReportItem, part: ReportPart): boolean {
  return found!.duplicates.some((place) => place.part === part);
}
