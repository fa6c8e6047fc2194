import { keyOf } from '../../domain/indicators/indicatorList.js';
import { defangIndicator } from '../../domain/indicators/defangIndicator.js';
import { LineIndex } from '../../domain/lineIndex.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import { rangeOf, type Report } from '../../report/report.js';
import { roleInWords, typeInWords } from '../indicators/indicatorWords.js';
import type { Hover } from './hover.js';

/** More lines than this are a number. */
const MOST_LINES = 8;

/** What the indicator at an offset is, whose it is, its live form, and where else it stands. */
export function indicatorHover(report: Report, offset: number): Hover | undefined {
  const all = indicatorsOf(report);
  const here = all.find(({ place }) => rangeOf(place).start <= offset && offset <= rangeOf(place).end);
  if (!here) return undefined;
  const { indicator } = here;
  const others = all.filter((one) => one !== here && keyOf(one.indicator) === keyOf(indicator));
  return {
    range: rangeOf(here.place),
    title: defangIndicator(indicator, report.project.defangStyle),
    facts: [typeInWords(indicator.type), roleInWords(here)],
    guidance: others.length === 0 ? '' : elsewhere(report, others.map(({ place }) => rangeOf(place).start)),
    examples: [],
    // As code, so that nothing makes a link of it.
    values: indicator.defanged ? [{ value: indicator.value, meaning: 'live' }] : [],
  };
}

function elsewhere({ parts }: Report, offsets: readonly number[]): string {
  const lines = new LineIndex(parts.map(({ text }) => text).join(''));
  const numbers = [...new Set(offsets.map((offset) => lines.at(offset).line))];
  return numbers.length > MOST_LINES ? `Also on ${numbers.length} other lines.` : `Also on ${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}.`;
}
