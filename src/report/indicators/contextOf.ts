import type { ReportIndicator } from './reportIndicator.js';

/**
 * What the author says of an indicator, given all its places in the order of the text: where it is listed, else where it is told first.
 * What stands behind it in a fence is the rest of a rule or a command. Empty where nothing is said.
 */
export function contextOf(all: readonly ReportIndicator[]): string {
  const told = all.filter(({ fence, context }) => fence === undefined && context !== '');
  const { context = '' } = told.find(({ listed }) => listed) ?? (all.some(({ listed }) => listed) ? undefined : told[0]) ?? {};
  const isOpen = context.includes('(') || !context.endsWith(')');
  return isOpen ? context : context.slice(0, -1);
}
