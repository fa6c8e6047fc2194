import type { Range } from '../domain/range.js';
import { answerKind } from '../domain/answer.js';
import { allItems, rangeOf, type Report, type ReportPart } from '../report/report.js';

/** What a stretch of a report is, for colouring. */
export type HighlightKind = 'reportSection' | 'reportField' | 'reportAnswer' | 'reportPlaceholder';

export const HIGHLIGHT_KINDS: readonly HighlightKind[] = ['reportSection', 'reportField', 'reportAnswer', 'reportPlaceholder'];

export interface Highlight {
  readonly range: Range;
  readonly kind: HighlightKind;
}

/** Section names and labels that are expected, and everywhere answers that are no value of their own and what was left over of a scaffold; in order, not overlapping. */
export function highlights(report: Report): Highlight[] {
  const names = [...allItems(report.items)].flatMap(({ found }): Highlight[] => (found ? [{ range: rangeOf(found.name), kind: found.as === 'heading' ? 'reportSection' : 'reportField' }] : []));
  const all = [...ofTitle(report), ...names, ...report.parts.flatMap(ofEntries)].sort((a, b) => a.range.start - b.range.start);
  return all.filter(({ range }, index) => index === 0 || all[index - 1]!.range.end <= range.start);
}

function ofTitle({ title }: Report): Highlight[] {
  if (!title || answerKind(title.text) !== 'placeholder') return [];
  const { start, end } = rangeOf(title.place);
  return [{ range: { start: Math.max(start, end - title.text.length), end }, kind: 'reportPlaceholder' }];
}

function ofEntries(part: ReportPart): Highlight[] {
  return part.facts.entries.flatMap(({ answer, range, text }): Highlight[] => {
    if (answer === 'value' || answer === 'empty' || text === '') return [];
    return [{ range: rangeOf({ part, range }), kind: answer === 'placeholder' ? 'reportPlaceholder' : 'reportAnswer' }];
  });
}
