import type { DateContext, DateMatch } from './dateMatch.js';
import { TYPED_BULLETS } from '../typedBullets.js';
import { dateAt, relativeAt } from './scan.js';
import { tokenise } from './tokens.js';

/** No date is longer than that. */
const LONGEST = 300;

const TASK_BOX = new RegExp(String.raw`^\s*(?:[-*+${TYPED_BULLETS}]\s+)?\[[ xX]\]\s+`, 'u');
const OPENERS = `-${TYPED_BULLETS}>#|([{–—:`;
const PREPOSITIONS = new Set(['on', 'at', 'in', 'by']);

/**
 * The date or time that an event's line, a table's cell or a heading starts with, behind list marks, task boxes, emphasis, brackets and
 * "On" or "At". Nothing where the line starts with anything else. A missing value is no date here.
 */
export function readLeadingDate(text: string, context: DateContext = {}): DateMatch | undefined {
  const box = TASK_BOX.exec(text)?.[0].length ?? 0;
  const tokens = tokenise(text.slice(box, box + LONGEST));
  let start = tokens[0]?.text === '+' && tokens[1]?.spaced ? 1 : 0;
  while (start < 4 && tokens[start]?.kind === 'mark' && OPENERS.includes(tokens[start]?.text ?? ' ')) start += 1;
  const direct = dateAt(tokens, start, context);
  const isPreposition = PREPOSITIONS.has(tokens[start]?.lower ?? '');
  const match = (direct ?? relativeAt(tokens, start) ?? (isPreposition ? dateAt(tokens, start + 1, context) ?? relativeAt(tokens, start + 1) : undefined))?.match;
  return match && { ...match, range: { start: match.range.start + box, end: match.range.end + box } };
}
