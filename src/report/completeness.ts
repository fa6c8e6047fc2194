import { allItems, isAnsweredState, type Report } from './report.js';

/**
 * How complete a report is, from 0 to 1: the weight of the items that are answered over the weight of all that the type expects.
 * A required item weighs 2, a recommended one 1. "Not applicable", "unknown" and "not disclosed" are answers; a placeholder is none.
 */
export function completeness(report: Pick<Report, 'items'>): number {
  let answered = 0;
  let expected = 0;
  for (const { type, state } of allItems(report.items)) {
    const weight = type.required ? 2 : 1;
    expected += weight;
    if (isAnsweredState(state)) answered += weight;
  }
  return expected === 0 ? 1 : answered / expected;
}
