import type { Range } from '../../domain/range.js';
import type { TextEdit } from '../../domain/textEdit.js';
import { rangeOf } from '../../report/report.js';
import type { Suppressor } from '../suppressions.js';

/** Edits that take a check out of a suppression, or the whole comment where no check is given: with its line, if it has one of its own. */
export function removeSuppression({ part, suppression, check }: Suppressor): TextEdit[] {
  const range = check ? checkWithSeparator(part.text, check.range, suppression.checks[0] === check) : commentWithLine(part.text, suppression.range);
  return [{ range: rangeOf({ part, range }), text: '' }];
}

function checkWithSeparator(text: string, { start, end }: Range, isFirst: boolean): Range {
  if (isFirst) return { start, end: end + /^[\s,]*/u.exec(text.slice(end))![0].length };
  let from = start;
  while (/[\s,]/u.test(text.charAt(from - 1))) from -= 1;
  return { start: from, end };
}

/** Of the blank lines on both sides, those behind go along; of spaces on a line with something else on it, those before. */
function commentWithLine(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from -= 1;
  const isLineStart = from === 0 || /[\r\n]/u.test(text.charAt(from - 1));
  const tail = /^[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(end))?.[0];
  if (tail === undefined) return { start: isLineStart ? start : from, end };
  if (!isLineStart) return { start: from, end };
  const isBelowBlank = from === 0 || /(?:\r\n\r\n|\n\n|\r\r)$/u.test(text.slice(Math.max(0, from - 4), from));
  const blank = isBelowBlank ? /^(?:[ \t]*(?:\r\n|\n|\r(?!\n)))*/u.exec(text.slice(end + tail.length))![0].length : 0;
  return { start: from, end: end + tail.length + blank };
}
