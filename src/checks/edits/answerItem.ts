import { commentsIn } from '../../domain/comments.js';
import type { TextEdit } from '../../domain/textEdit.js';
import { rangeOf, type Report, type ReportItem } from '../../report/report.js';
import { writingStyle } from '../../report/writingStyle.js';
import { belowHeading } from './belowHeading.js';
import { insertItems } from './insertItems.js';

/** Answers that an author can give with one key. */
export const ANSWERS = ['Unknown (under investigation)', 'Not applicable', 'Not disclosed'] as const;

/** Edits that give an item an answer; none where something stands in the way. Comments are kept. */
export function answerItem(report: Report, item: ReportItem, answer: string): TextEdit[] {
  if (!item.found) {
    return insertItems(report, [item], { field: (type, { label }) => [`${label.bullet}${label.open}${type.title}${label.close} ${answer}${label.end}`] });
  }
  if (item.items.some(({ found }) => found)) return [];
  if (item.value === '' && item.found.as === 'heading') return [belowHeading(report, item, [answer], writingStyle(report))];
  const { part, range: own } = item.found.value;
  const range = trimmed(item);
  const source = part.text.slice(own.start, own.end);
  const comments = commentsIn(source).map(({ start, end }) => source.slice(start, end)).join(' ');
  const isGlued = range.start > part.start && !/\s/u.test(part.text[range.start - part.start - 1]!);
  const text = `${isGlued ? ' ' : ''}${answer}${comments && ` ${comments}`}`;
  return [{ range, text }];
}

/** The value without the white space around it. */
function trimmed({ found }: ReportItem): { start: number; end: number } {
  const { start, end } = rangeOf(found!.value);
  const source = found!.value.part.text.slice(found!.value.range.start, found!.value.range.end);
  return { start: start + (source.length - source.trimStart().length), end: Math.max(start, end - (source.length - source.trimEnd().length)) };
}
