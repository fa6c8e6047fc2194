import { rangeOf, type Report, type ReportItem } from '../../report/report.js';
import type { ItemForm } from '../../report/type/reportType.js';

/** The sections and subsections that a line stands in, outermost first. A heading's own line is still in what stands before it. */
export function itemsAround(items: readonly ReportItem[], lineStart: number): ReportItem[] {
  const open = items.find(({ found }) => found?.as === 'heading' && found.parts.some((part) => part.start < lineStart && lineStart <= part.start + part.text.length) && rangeOf(found.name).end < lineStart);
  return open ? [open, ...itemsAround(open.items, lineStart)] : [];
}

export function missing(items: readonly ReportItem[], form: ItemForm): ReportItem[] {
  return items.filter((item) => item.type.form === form && !item.found);
}

/** Whether an offset is within code or HTML, where Markdown means nothing. */
export function isVerbatim({ parts }: Report, offset: number): boolean {
  const part = parts.findLast(({ start }) => start <= offset);
  return part?.blocks.some(({ type, position }) => (type === 'code' || type === 'html') && part.start + position!.start.offset! < offset && offset <= part.start + position!.end.offset!) ?? false;
}
