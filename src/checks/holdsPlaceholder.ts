import type { ReportItem } from '../report/report.js';

/** Whether something that was meant to be replaced is left over anywhere in an item. */
export function holdsPlaceholder({ found }: ReportItem): boolean {
  return found?.parts.some((part) => part.facts.entries.some(({ answer }) => answer === 'placeholder')) ?? false;
}
