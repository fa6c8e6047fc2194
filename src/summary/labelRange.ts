import type { Range } from '../domain/range.js';
import type { Found, ReportItem, ReportPart } from '../report/report.js';
import { mergeRanges } from './toldRanges.js';

/** All that a labelled item is in its part, from the start of its line on. */
export function labelRange({ lineEnd = 0, name, value }: Found): Range {
  return { start: lineStart(value.part.text, name.range.start), end: Math.max(value.range.end, lineEnd) };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The ranges of labelled items, by their part and in its order: what is left out of the prose where they are shown in another form. */
export function labelRanges(items: readonly ReportItem[]): ReadonlyMap<ReportPart, readonly Range[]> {
  const ranges = new Map<ReportPart, Range[]>();
  for (const { found } of items) {
    if (found?.as === 'label') ranges.set(found.value.part, [...(ranges.get(found.value.part) ?? []), labelRange(found)]);
  }
  return new Map([...ranges].map(([part, inPart]) => [part, mergeRanges(inPart)]));
}
