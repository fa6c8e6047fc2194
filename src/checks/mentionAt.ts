import { type Place, rangeOf, type Report } from '../report/report.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import { techniquesOf } from '../report/techniques/techniquesOf.js';

/** The technique whose id, or the name beside it, stands at a place. */
export function mentionAt(report: Report, place: Place): TechniqueMention | undefined {
  const { start } = rangeOf(place);
  return techniquesOf(report).find((mention) => rangeOf(mention.place).start === start || (mention.name && rangeOf(mention.name).start === start));
}
