import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../report/report.js';
import type { SummaryProblem } from '../summary.js';

const SEVERITIES: readonly { readonly severity: SummaryProblem['severity']; readonly one: string; readonly many: string }[] = [
  { severity: 'error', one: 'error', many: 'errors' },
  { severity: 'warning', one: 'warning', many: 'warnings' },
  { severity: 'information', one: 'note', many: 'notes' },
];

/** How many problems there are of each severity, and each of them, the worst first. */
export function problemList(problems: readonly SummaryProblem[], name: (message: string, place: Place) => ElementContent): Element[] {
  if (problems.length === 0) return [];
  const groups = SEVERITIES.map((group) => ({ ...group, found: problems.filter(({ severity }) => severity === group.severity) })).filter(({ found }) => found.length > 0);
  const counts = groups.map(({ found, many, one, severity }) => h('span', { className: ['problem-count', severity] }, `${found.length} ${found.length === 1 ? one : many}`));
  return [h('details', { id: 'problems' }, [
    h('summary', counts.flatMap((count, index): ElementContent[] => (index === 0 ? [count] : [{ type: 'text', value: ', ' }, count]))),
    h('ul', groups.flatMap(({ found, one, severity }) => found.map(({ check, message, place }) => h('li', { className: [severity] }, [
      h('span', { className: ['severity'] }, one), ' ', name(message, place), ' ', h('code', { className: ['check'] }, check),
    ])))),
  ])];
}
