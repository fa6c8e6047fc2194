import type { Range } from '../domain/range.js';

/** Ranges in order, those that overlap as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether a range lies within one of these, by bisection: a list may have thousands of lines that are told elsewhere. */
export function isWithin(merged: readonly Range[], { start, end }: Range): boolean {
  let [low, high] = [0, merged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (merged[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const before = merged[low - 1];
  return before !== undefined && end <= before.end;
}
