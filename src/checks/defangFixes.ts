import { defangEdit, defangIndicators } from './edits/defangIndicators.js';
import { endOf } from './edits/geometry.js';
import { indicatorsOf } from '../report/indicators/indicatorsOf.js';
import { type Place, type Report, rangeOf } from '../report/report.js';
import type { Range } from '../domain/range.js';
import type { Fix } from './check.js';

/** Ways to defang: the indicator at a place, all in its section, all in the report. Each says what it leaves. */
export function defangFixes(report: Report, place: Place): Fix[] {
  const start = rangeOf(place).start;
  const one = indicatorsOf(report).find((indicator) => rangeOf(indicator.place).start === start);
  const section = sectionAt(report, place);
  return [
    ...(one ? [{ title: 'Defang', kind: 'choice' as const, edits: [defangEdit(report, one)] }] : []),
    ...all(report, 'this section', section),
    ...all(report, 'this report'),
  ];
}

function all(report: Report, where: string, within?: Range): Fix[] {
  const { edits, left } = defangIndicators(report, within);
  return edits.length < 2 && left === '' ? [] : [{ title: `Defang all ${edits.length} in ${where}${left === '' ? '' : ` (${left})`}`, kind: 'choice', edits }];
}

/** The section that a place stands in; of what stands in none, its own part. */
function sectionAt(report: Report, { part }: Place): Range {
  const parts = report.items.find(({ found }) => found?.as === 'heading' && found.parts.includes(part))?.found?.parts ?? [part];
  return { start: parts[0]!.start, end: endOf(parts.at(-1)!) };
}
