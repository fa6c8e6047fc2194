import { blankComments } from '../../domain/comments.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import type { Range } from '../../domain/range.js';
import type { Place, ReportPart } from '../report.js';
import { timelineLines } from './timelineLines.js';

/** The dates that do not exist with which the heading of a timeline's part and its lines begin; what stands below them is of no day. */
export function impossibleDays(part: ReportPart): Place[] {
  const { heading } = part.facts;
  const lines = timelineLines(part).flatMap(({ kind, range }) => (kind === 'row' ? [] : [range]));
  return [...(heading ? [heading.textRange] : []), ...lines].flatMap(({ start, end }: Range) => {
    const date = readLeadingDate(blankComments(part.text.slice(start, end)));
    return date?.reading.invalid ? [{ part, range: { start: start + date.range.start, end: start + date.range.end } }] : [];
  });
}
