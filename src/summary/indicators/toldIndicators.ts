import type { Range } from '../../domain/range.js';
import { type PartIndicator, partIndicators } from '../../report/indicators/partIndicators.js';
import type { ReportItem, ReportPart } from '../../report/report.js';
import { isRuleLanguage } from '../../report/indicators/ruleLanguages.js';
import { timelineLines } from '../../report/timeline/timelineLines.js';
import { labelRange, lineStart } from '../labelRange.js';
import { mergeRanges } from '../toldRanges.js';

/** A line may say that many words beside its indicators and what follows them ("SHA-256", "C2 server") and still say no more than the table does. */
const MOST_WORDS = 2;

/**
 * What of a section's parts says nothing but the indicators that a table shows: lines of lists and paragraphs, rows, fences, and fields
 * of which that is all. What says more is prose, and stays.
 */
export function toldIndicators({ found, items }: ReportItem, isShown: (part: ReportPart, offset: number) => boolean): ReadonlyMap<ReportPart, readonly Range[]> {
  return new Map((found?.parts ?? []).flatMap((part) => {
    const isTold = toldIn(part, isShown);
    const fields = items.filter(({ found: field }) => field?.as === 'label' && field.value.part === part).map(({ found: field }) => field!);
    const ranges = [...timelineLines(part).filter(({ range, own }) => isTold(range) || isTold(own)).map(({ extent }) => extent), ...fencesOf(part).filter(isTold)];
    // A field is told as a whole or line by line.
    const whole = fields.filter(({ value: { range } }) => isTold(range) || isMadeOf(part, range, ranges)).map(labelRange);
    const fieldLines = new Set(fields.map(({ name }) => lineStart(part.text, name.range.start)));
    const isField = ({ start }: Range): boolean => fieldLines.has(lineStart(part.text, start));
    const told = mergeRanges([...ranges.filter((range) => !isField(range)), ...whole]);
    return told.length > 0 ? [[part, told] as const] : [];
  }));
}

function toldIn(part: ReportPart, isShown: (part: ReportPart, offset: number) => boolean): (range: Range) => boolean {
  const indicators = partIndicators(part);
  return ({ start, end }) => {
    const inside: PartIndicator[] = [];
    for (let index = firstFrom(indicators, start); index < indicators.length && indicators[index]!.indicator.end <= end; index += 1) inside.push(indicators[index]!);
    if (inside.length === 0 || !inside.every(({ indicator }) => isShown(part, indicator.offset))) return false;
    let rest = part.text.slice(start, end);
    for (const { indicator } of inside) rest = rest.replace(indicator.original, '');
    // By its words, since a context has the cells of a row without their bars.
    const said = new Set(inside.flatMap(({ context }) => wordsOf(context)));
    return wordsOf(rest).filter((word) => !said.has(word)).length <= MOST_WORDS;
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}-]*[\p{L}\p{N}]/gu) ?? [];
}

/** The index of the first indicator at an offset or behind it. */
function firstFrom(indicators: readonly PartIndicator[], offset: number): number {
  let [low, high] = [0, indicators.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indicators[middle]!.indicator.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing stands in a range but what lies in others. */
function isMadeOf({ text }: ReportPart, { start, end }: Range, others: readonly Range[]): boolean {
  const inside = others.filter((other) => start <= other.start && other.end <= end).sort((a, b) => a.start - b.start);
  let [rest, from] = ['', start];
  for (const other of inside) {
    rest += text.slice(from, Math.max(from, other.start));
    from = Math.max(from, other.end);
  }
  return inside.length > 0 && !/[\p{L}\p{N}]/u.test(rest + text.slice(from, end));
}

/** A rule holds indicators, and is more than these. */
function fencesOf({ blocks }: ReportPart): Range[] {
  return blocks.flatMap((block) => (block.type === 'code' && !isRuleLanguage(block.lang?.toLowerCase()) ? [{ start: block.position!.start.offset!, end: block.position!.end.offset! }] : []));
}
