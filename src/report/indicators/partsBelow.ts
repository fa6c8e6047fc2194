import type { ReportPart } from '../report.js';

/** The parts below headings of a kind, which is asked of parts that have a heading, each down to the next heading as high. */
export function partsBelow(parts: readonly ReportPart[], isOfKind: (part: ReportPart) => boolean): ReadonlySet<ReportPart> {
  const below = new Set<ReportPart>();
  let depth: number | undefined;
  for (const part of parts) {
    const { heading } = part.facts;
    if (heading && (depth === undefined || heading.depth <= depth)) depth = isOfKind(part) ? heading.depth : undefined;
    if (depth !== undefined) below.add(part);
  }
  return below;
}
