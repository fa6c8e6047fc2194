import { rangeOf, type Report } from '../report/report.js';
import { readSpans } from '../report/timeline/readSpans.js';
import { spanText } from '../report/timeline/span.js';

/** A note behind a date, for editors that show such notes within the line. */
export interface Hint {
  readonly offset: number;
  /** "undetected for 1-31 days". */
  readonly text: string;
}

/** How long it took to get there, behind the date that ends each span. */
export function spanHints(report: Report): Hint[] {
  return readSpans(report).map((span) => ({ offset: rangeOf(span.to.place).end, text: `${span.title.toLowerCase()} ${spanText(span)}` }));
}
