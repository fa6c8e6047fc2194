import { breaksBehind, closing } from '../checks/edits/geometry.js';
import type { TextEdit } from '../domain/textEdit.js';
import { rangeOf, type Report, type ReportItem, type ReportPart } from '../report/report.js';
import { type TimelineLine, timelineLines } from '../report/timeline/timelineLines.js';
import { timelineLists } from '../report/timeline/timelineLists.js';
import { writingStyle } from '../report/writingStyle.js';

/** A line to insert, and where in its text the caret goes. */
export interface NewEvent {
  readonly edit: TextEdit;
  readonly caret: number;
}

/**
 * The line of an event that happens now, in UTC, below what the timeline holds of the subsection at an offset, else of the one that
 * tells of the detection. Above it where the newest comes first. Undefined where the report has no timeline.
 */
export function addTimelineEvent(report: Report, offset: number, now: Date): NewEvent | undefined {
  const timeline = report.items.find(({ type, found }) => type.events && found?.as === 'heading');
  if (!timeline) return undefined;
  const part = partAt(timeline, offset);
  const line = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC: `;
  const list = lastList(part);
  const isNewestFirst = list !== undefined && timelineLists(report).some(({ part: owner, group, descending }) => owner === part && group === list[0]!.group && descending);
  if (list && isNewestFirst) return above(part, list[0]!, line, writingStyle(report).eol);
  return below(report, part, list, line);
}

/** The part of the timeline that holds the offset, else the one to which news belong. */
function partAt(timeline: ReportItem, offset: number): ReportPart {
  const parts = timeline.items.flatMap(({ found }) => (found?.as === 'heading' ? found.parts : []));
  const here = parts.find(({ start, text }) => start <= offset && offset < start + text.length) ?? parts.find(({ start, text }) => offset === start + text.length);
  if (here) return here;
  const usual = timeline.items.find(({ items, found }) => found?.as === 'heading' && items.some(({ type }) => type.moment === 'detection'));
  return usual?.found?.parts[0] ?? parts.at(-1) ?? timeline.found!.parts[0]!;
}

/** The lines of the outermost list that ends the part, if one does. */
function lastList(part: ReportPart): readonly TimelineLine[] | undefined {
  const last = part.blocks.at(-1);
  if (last?.type !== 'list' || last.ordered) return undefined;
  const start = last.position!.start.offset!;
  const lines = timelineLines(part);
  const group = lines.find(({ extent }) => extent.start >= start)?.group;
  return group === undefined ? undefined : lines.filter((line) => line.group === group);
}

function markerOf(part: ReportPart, { extent }: TimelineLine): string {
  return /^[-*+][ \t]+/u.exec(part.text.slice(extent.start, extent.end))?.[0] ?? '- ';
}

function above(part: ReportPart, first: TimelineLine, line: string, eol: string): NewEvent {
  const at = rangeOf({ part, range: first.extent }).start;
  const text = markerOf(part, first) + line;
  return { edit: { range: { start: at, end: at }, text: text + eol }, caret: text.length };
}

function below(report: Report, part: ReportPart, list: readonly TimelineLine[] | undefined, line: string): NewEvent {
  const { eol, blankAfterHeading } = writingStyle(report);
  const at = part.start + part.facts.contentEnd;
  const isBare = part.facts.contentEnd <= (part.facts.heading?.range.end ?? 0);
  // A blank line keeps a list apart from a paragraph or a heading; items of one list stand as they do already.
  const isApart = list ? isLoose(part, list) : !isBare || blankAfterHeading;
  const text = closing(report, at, eol) + eol + (isApart ? eol : '') + (list ? markerOf(part, list.at(-1)!) : '- ') + line;
  return { edit: { range: { start: at, end: at }, text: text + breaksBehind(report, at, eol) }, caret: text.length };
}

/** Whether blank lines stand between the items. */
function isLoose({ text }: ReportPart, list: readonly TimelineLine[]): boolean {
  return list.slice(1).some(({ extent }, index) => /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/u.test(text.slice(list[index]!.extent.end, extent.start)));
}
