import { techniqueUrl } from '../../domain/attack/techniqueText.js';
import type { Range } from '../../domain/range.js';
import { rangeOf, type Report } from '../../report/report.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';

/** A stretch of the text that leads to a page. */
export interface TextLink {
  readonly range: Range;
  readonly url: string;
}

/** Each id of a known technique leads to what MITRE says of it, unless it is the words of a link already. */
export function techniqueLinks(report: Report): TextLink[] {
  return techniquesOf(report).flatMap(({ id, place, technique }) => {
    const isLinked = /^[^[\]\r\n]{0,120}\]\(/u.test(place.part.text.slice(place.range.end, place.range.end + 130));
    return technique && !isLinked ? [{ range: rangeOf(place), url: techniqueUrl(id) }] : [];
  });
}
