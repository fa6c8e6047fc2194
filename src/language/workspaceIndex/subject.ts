import type { IndicatorType } from '../../domain/indicators/indicator.js';
import { keyOf } from '../../domain/indicators/indicatorList.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import { allReports, rangeOf, type Report } from '../../report/report.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';

/** Something that several reports may tell of. */
export interface Subject {
  readonly type: IndicatorType | 'technique';
  /** Live and normalised, as `Indicator.value`; of a technique, its id. */
  readonly value: string;
}

/** By which the same subject is known in every report, in whatever style it is written. */
export function subjectKey({ type, value }: Subject): string {
  return type === 'technique' ? `technique ${value}` : keyOf({ type, value });
}

/** The indicator or technique at an offset of a text. */
export function subjectAt(report: Report, offset: number): Subject | undefined {
  for (const one of allReports(report)) {
    const technique = techniquesOf(one).find(({ place }) => rangeOf(place).start <= offset && offset <= rangeOf(place).end);
    if (technique) return { type: 'technique', value: technique.id };
    const found = indicatorsOf(one).find(({ place }) => rangeOf(place).start <= offset && offset <= rangeOf(place).end);
    if (found) return found.indicator;
  }
  return undefined;
}
