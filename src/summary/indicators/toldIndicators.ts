import type { Range } from '../../domain/range.js';
import { partIndicators } from '../../report/indicators/partIndicators.js';
import type { ReportItem, ReportPart } from '../../report/report.js';
import { isRuleLanguage } from '../../report/indicators/ruleLanguages.js';
import { timelineLines } from '../../report/timeline/timelineLines.js';

/** A line may say that much beside its indicators ("SHA-256", "C2 server") and still say no more than the table does. */
const MOST_REST = 24;

/**
 * What of a section's parts says nothing but the indicators that a table shows: lines of lists and paragraphs, rows, fences, and fields
 * of which that is all. What says more is prose, and stays.
 */
export function toldIndicators({ found, items }: ReportItem, isShown: (part: ReportPart, offset: number) => boolean): ReadonlyMap<ReportPart, readonly Range[]> {
  return new Map((found?.parts ?? []).flatMap((part) => {
    const isTold = toldIn(part, isShown);
    const fields = items.filter(({ found: field }) => field?.as === 'label' && field.value.part === part).map(({ found: field }) => field!);
    const ranges = [...timelineLines(part).filter(({ range }) => isTold(range)).map(({ extent }) => extent), ...fencesOf(part).filter(isTold)];
    // A field is told as a whole or line by line.
    const whole = fields.filter(({ value: { range } }) => isTold(range) || isMadeOf(part, range, ranges)).map(({ name, value, lineEnd }) => ({ start: lineStart(part.text, name.range.start), end: Math.max(value.range.end, lineEnd ?? 0) }));
    const isField = ({ start }: Range): boolean => fields.some(({ name }) => lineStart(part.text, name.range.start) === lineStart(part.text, start));
    const told = [...ranges.filter((range) => !isField(range)), ...whole].sort((a, b) => a.start - b.start);
    return told.length > 0 ? [[part, told] as const] : [];
  }));
}

function toldIn(part: ReportPart, isShown: (part: ReportPart, offset: number) => boolean): (range: Range) => boolean {
  const indicators = partIndicators(part);
  return ({ start, end }) => {
    const inside = indicators.filter(({ indicator }) => start <= indicator.offset && indicator.end <= end);
    if (inside.length === 0 || !inside.every(({ indicator }) => isShown(part, indicator.offset))) return false;
    let rest = part.text.slice(start, end);
    for (const { indicator, context } of inside) rest = rest.replace(indicator.original, '').replace(context, '');
    return (rest.match(/[\p{L}\p{N}]/gu) ?? []).length <= MOST_REST;
  };
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

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
