/**
 * The longest report that is read, in UTF-16 code units. Its tree and what is read from it take several dozen times as much memory,
 * and all extensions share one heap; and where a text is one single block, the parser cannot rest in it. The longest of a few hundred real reports has a sixth of it.
 */
export const MAX_REPORT_LENGTH = 2_000_000;

/** The most lists and quotes within each other that are read: the parser's time grows with their square. */
const MOST_CONTAINERS = 100;

const CONTAINERS = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MOST_CONTAINERS}}`, 'mu');
const INDENTED_LIST = new RegExp(String.raw`^[ \t]{${2 * MOST_CONTAINERS},}(?:[-*+]|\d{1,9}[.)])[ \t]`, 'mu');

/** Why a text of that length is not read, as the end of a sentence; undefined where it is short enough. */
export function whyTooLong(length: number): string | undefined {
  if (length <= MAX_REPORT_LENGTH) return undefined;
  return `is too long: reports of up to ${MAX_REPORT_LENGTH.toLocaleString('en')} characters can be checked. Move raw evidence to files of its own and link to them`;
}

/** Why a text is not read, as the end of a sentence; undefined for any that is. */
export function whyNotRead(text: string): string | undefined {
  if (text.length > MAX_REPORT_LENGTH) return whyTooLong(text.length);
  if (!CONTAINERS.test(text) && !INDENTED_LIST.test(text)) return undefined;
  return `is nested too deeply: lists and quotes of up to ${MOST_CONTAINERS} levels can be checked`;
}
