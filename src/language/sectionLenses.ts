import type { Range } from '../domain/range.js';
import { rangeOf, type Report } from '../report/report.js';
import { firstGap } from './firstGap.js';
import { stateInWords } from './stateInWords.js';

/** What stands above a section's heading. */
export interface SectionLens {
  /** The heading's text. */
  readonly range: Range;
  readonly title: string;
  /** JSON pointer of the section. */
  readonly path: string;
  /** Whether something in it is still to be answered. */
  readonly hasGap: boolean;
}

/** The state of each section that is there. */
export function sectionLenses(report: Report): SectionLens[] {
  return report.items.flatMap((item) => (item.found ? [{ range: rangeOf(item.found.name), title: stateInWords(item), path: item.type.path, hasGap: firstGap(report, item.type.path) !== undefined }] : []));
}
