import type { ReportPart } from '../report.js';

/** The depth of a part's heading, below 0 where it is none of a kind; 0 where there is no heading. */
export function headingMark({ facts: { heading } }: ReportPart, isOfKind: (heading: string) => boolean): number {
  if (!heading) return 0;
  return isOfKind(heading.text) ? heading.depth : -heading.depth;
}

/** Which parts, by their marks, stand below headings of a kind, each down to the next heading as high. */
export function partsBelow(marks: readonly number[]): readonly boolean[] {
  let depth: number | undefined;
  return marks.map((mark) => {
    if (mark !== 0 && (depth === undefined || Math.abs(mark) <= depth)) depth = mark > 0 ? mark : undefined;
    return depth !== undefined;
  });
}
