import { meantInterval } from '../../domain/date/meantInterval.js';
import type { TextEdit } from '../../domain/textEdit.js';
import type { TimelineEvent } from '../../report/timeline/timelineEvent.js';
import { type TimelineLine, timelineLines } from '../../report/timeline/timelineLines.js';
import type { TimelineList } from '../../report/timeline/timelineLists.js';
import { rangeOf, wordsAt } from '../../report/report.js';

/** A dated line with those behind it that have no date, or a time of the same day, which move along. */
interface Run {
  readonly lines: TimelineLine[];
  readonly from: number;
  readonly to: number;
}

/**
 * Edits that put the lines of a list or table in the order of their dates; every word of it stays, and so do blank lines and numbers
 * where they are. None for lines of paragraphs, of which nobody can tell what belongs together.
 */
export function sortTimelineList({ part, group, events, descending }: TimelineList): TextEdit[] {
  const lines = timelineLines(part).filter((line) => line.group === group && line.kind !== 'line');
  const [first] = lines;
  if (!first) return [];
  const sorted = sortedRuns(runsOf(lines, events), descending).flatMap((run) => run.lines);
  const text = lines.map((slot, index) => fitted(part.text, sorted[index]!, slot) + part.text.slice(slot.extent.end, lines[index + 1]?.extent.start ?? slot.extent.end)).join('');
  const range = { start: first.extent.start, end: lines.at(-1)!.extent.end };
  return text === part.text.slice(range.start, range.end) ? [] : [{ range: rangeOf({ part, range }), text }];
}

function runsOf(lines: readonly TimelineLine[], events: readonly TimelineEvent[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const event = events.find((one) => one.line!.extent.start === line.extent.start);
    const interval = event && meantInterval(event.date.reading, wordsAt(event.datePlace));
    const last = runs.at(-1);
    if ((interval && !event.goesOn) || !last) runs.push({ lines: [line], from: interval?.from ?? -Infinity, to: interval?.to ?? -Infinity });
    else last.lines.push(line);
  }
  return runs;
}

/** Lines without a date at the very top stay there, whatever the direction. */
function sortedRuns(runs: readonly Run[], descending: boolean): Run[] {
  const [head, rest] = runs[0]?.from === -Infinity ? [[runs[0]], runs.slice(1)] : [[], [...runs]];
  const sorted = rest.sort((a, b) => (descending ? b.from - a.from || b.to - a.to : a.from - b.from || a.to - b.to));
  return [...head, ...sorted];
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/u;

/** A line's text with the marker of the slot that it moves to, and what is nested in it indented to match. */
function fitted(text: string, line: TimelineLine, slot: TimelineLine): string {
  const source = text.slice(line.extent.start, line.extent.end);
  const own = MARKER.exec(source)?.[0];
  const wanted = MARKER.exec(text.slice(slot.extent.start, slot.extent.end))?.[0];
  if (own === undefined || wanted === undefined || line.kind !== 'item') return source;
  const shift = wanted.length - own.length;
  const [head = '', ...below] = source.slice(own.length).split(/(?<=\r\n|\n|\r(?!\n))/u);
  const moved = below.map((one) => (shift > 0 && one.trim() !== '' ? ' '.repeat(shift) + one : shift < 0 ? one.replace(new RegExp(`^ {0,${-shift}}`, 'u'), '') : one));
  return wanted + head + moved.join('');
}
