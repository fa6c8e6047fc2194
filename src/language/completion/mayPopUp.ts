const HEADING = /^#{1,6} $/u;
const KEY = /^[ ]*(?:- )?[A-Za-z][\w-]*: $/u;
const OPEN_FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?!(?:[^]*(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r))/u;

/**
 * Whether a space that was just typed begins a place where suggestions come up unasked: behind the marks of a heading, and behind
 * a key of front matter. Not in lists, where Enter would take one that nobody meant. Decided by the line alone where it can be;
 * `textBefore` gives all that stands before the line.
 */
export function mayPopUp(before: string, textBefore: () => string): boolean {
  return HEADING.test(before) || (KEY.test(before) && OPEN_FRONT_MATTER.test(textBefore()));
}
