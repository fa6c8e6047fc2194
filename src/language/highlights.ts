import type { Range } from '../domain/range.js';
import { allItems, rangeOf, type Report, type ReportItem } from '../report/report.js';

/** What a stretch of a report is, for colouring. */
export type HighlightKind = 'reportSection' | 'reportField' | 'reportAnswer' | 'reportPlaceholder';

export const HIGHLIGHT_KINDS: readonly HighlightKind[] = ['reportSection', 'reportField', 'reportAnswer', 'reportPlaceholder'];

export interface Highlight {
  readonly range: Range;
  readonly kind: HighlightKind;
}

/** Section names, field labels, answers that are no value of their own, and what was left over of a scaffold; in order, not overlapping. */
export function highlights(report: Report): Highlight[] {
  return [...allItems(report.items)].flatMap(ofItem).sort((a, b) => a.range.start - b.range.start);
}

function ofItem(item: ReportItem): Highlight[] {
  const { found, type } = item;
  if (!found) return [];
  const name: Highlight = { range: rangeOf(found.name), kind: found.as === 'heading' ? 'reportSection' : 'reportField' };
  const value = found.as === 'label' && type.items.length === 0 ? kindOfValue(item) : undefined;
  return value ? [name, { range: rangeOf(found.value), kind: value }] : [name, ...ofContent(item)];
}

function kindOfValue({ state, value }: ReportItem): HighlightKind | undefined {
  if (state === 'filled' || value === '') return undefined;
  return state === 'empty' ? 'reportPlaceholder' : 'reportAnswer';
}

/** Answers and placeholders in the text below a heading. */
function ofContent({ found }: ReportItem): Highlight[] {
  if (found?.as !== 'heading') return [];
  const part = found.value.part;
  return part.facts.entries.flatMap(({ label, answer, range, parent }): Highlight[] => {
    if (label || parent !== undefined || answer === 'value' || answer === 'empty') return [];
    return [{ range: rangeOf({ part, range }), kind: answer === 'placeholder' ? 'reportPlaceholder' : 'reportAnswer' }];
  });
}
