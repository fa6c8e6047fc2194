import { readDate } from '../domain/date/readDate.js';
import { DUE } from '../report/recommendations/dueDate.js';
import type { Check } from './check.js';
import { findMissing, insertDetail, type TodoDetail } from './todoDetail.js';
import { DUE_PLACEHOLDER } from './todoPlaceholders.js';

const DUE_DATE: TodoDetail = {
  name: 'a due date',
  column: 'due',
  isStated: (text) => [...text.matchAll(DUE)].some(({ groups }) => hasDate(groups!.when!) || groups!.when!.startsWith(DUE_PLACEHOLDER)),
  isHinted: (text) => hasDate(text) || /\b(?:due|deadline|immediate(?:ly)?|asap|ongoing|continuous(?:ly)?|daily|weekly|monthly|quarterly|annually|yearly|within \S+ (?:hours?|days?|weeks?|months?|quarters?)|this (?:week|month|quarter|year)|next (?:week|month|quarter|year)|done|completed)\b/iu.test(text),
  placeholder: DUE_PLACEHOLDER,
  lead: leadOf,
};

export const missingDueDate: Check = {
  id: 'missing-due-date',
  scope: 'parts',
  description: 'A recommendation does not say by when.',
  rationale: `Without a date nobody can tell a recommendation that is under way from one that was forgotten. The fix leaves room for one, in the words that the
other recommendations use.

Told only where another recommendation has a due date ("due 2026-05-29", "by 30 June 2026", "due Q3 2026", a column of a table), or where the front matter
says \`audience: internal\`. Ticked tasks need none, and neither does what is to be done "within 30 days", "quarterly" or "immediately".`,
  severity: 'warning, information in drafts',
  examples: [
    {
      bad: `## Recommendations

- Rotate all keys by 30 June 2026.
- Patch the gateway.`,
      good: `## Recommendations

- Rotate all keys by 30 June 2026.
- Patch the gateway immediately.`,
    },
  ],
  find: (report) => findMissing(report, DUE_DATE),
  fixes: (finding, report) => insertDetail(finding, report, DUE_DATE),
};

/** Whether a text names a date, however vague ("Q3 2026", "12 March"); one that does not exist is another check's to tell. */
function hasDate(text: string): boolean {
  const reading = readDate(text)?.reading;
  return reading?.from !== undefined || typeof reading?.to === 'string' || reading?.relative === true || reading?.invalid === true;
}

function leadOf(other = ''): string {
  if (/\(due:/iu.test(other)) return ' (due: ';
  if (/\(due\b/iu.test(other)) return ' (due ';
  if (/\bdue(?: date)?[*_]*:/iu.test(other)) return ', due: ';
  return /\bdue\b/iu.test(other) || !/\bby\b/iu.test(other) ? ', due ' : ' by ';
}
