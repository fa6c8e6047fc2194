import type { Range } from './range.js';

/** The HTML comments of a text, each with its marks; one that is not closed is none. Linear: nothing is looked at twice. */
export function commentsIn(text: string): Range[] {
  const comments: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + '<!--'.length);
    if (close < 0) break;
    const end = close + '-->'.length;
    comments.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

/** The text with white space in the place of its comments, so that offsets stay what they are. */
export function blankComments(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of commentsIn(text)) {
    result += text.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}

/** A text as its readers see it: without its comments. */
export function withoutComments(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of commentsIn(text)) {
    result += text.slice(done, start);
    done = end;
  }
  return result + text.slice(done);
}
