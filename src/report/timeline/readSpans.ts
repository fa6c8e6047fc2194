import type { Report } from '../report.js';
import type { Moment } from '../type/vocabulary.js';
import { momentDate } from './momentDate.js';
import type { Span, SpanId } from './span.js';
import { timeBetween } from './timeBetween.js';

const SPANS: readonly { readonly id: SpanId; readonly title: string; readonly from: Moment; readonly to: Moment }[] = [
  { id: 'undetected', title: 'Undetected for', from: 'access', to: 'detection' },
  { id: 'contained', title: 'Contained in', from: 'detection', to: 'containment' },
  { id: 'present', title: 'Present for', from: 'access', to: 'eradication' },
];

/** How long the turning points of the incident lie apart. Nothing where one has no date, or where the two may have been at once. */
export function readSpans(report: Report): Span[] {
  return SPANS.flatMap(({ id, title, from, to }): Span[] => {
    const [start, end] = [momentDate(report, from), momentDate(report, to)];
    const length = start && end && timeBetween(start, end);
    return length ? [{ id, title, ...length, from: start, to: end }] : [];
  });
}
