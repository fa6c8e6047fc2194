import { rangeOf, type Report } from '../../report/report.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';
import type { Hint } from '../spanHints.js';

/** The name behind each id that stands there without one. */
export function techniqueHints(report: Report): Hint[] {
  return techniquesOf(report).flatMap(({ place, name, technique }) => (name || !technique ? [] : [{ offset: rangeOf(place).end, text: technique.name }]));
}
