import { isAnsweredState, type ItemState, type ReportItem } from '../report/report.js';
import type { ItemForm } from '../report/type/reportType.js';

const WORDS: Record<ItemState, string> = {
  filled: 'filled in',
  'not-applicable': 'not applicable',
  unknown: 'unknown',
  'not-disclosed': 'not disclosed',
  empty: 'empty',
  missing: 'missing',
};

const PLURALS: Record<ItemForm, string> = { section: 'sections', subsection: 'subsections', field: 'fields' };

/** How far an item has come: "empty", "not applicable"; of one with items inside, "2 of 5 fields filled in". Answers count as filled in. */
export function stateInWords({ state, items }: ReportItem): string {
  const [first] = items;
  if (!first || (state !== 'filled' && state !== 'empty')) return WORDS[state];
  const answered = items.filter((item) => isAnsweredState(item.state)).length;
  if (answered === 0 && state === 'filled') return WORDS.filled; // written freely
  const isOneForm = items.every(({ type }) => type.form === first.type.form);
  return `${answered} of ${items.length} ${isOneForm ? PLURALS[first.type.form] : 'parts'} filled in`;
}
