/**
 * Where a text may be taken apart so that each fragment, parsed by itself, gives what it gives within the whole.
 *
 * A line begins a fragment where two things hold:
 *
 * 1. **Before it, nothing is open** that would take the line in: no fence, comment, HTML block, list or footnote. Only the
 *    parser knows. Within a text that it parsed, a block of the root that begins at column 1 says so; of the end of a text, the
 *    probe: the text is parsed with `#` behind it, and nothing is open where that becomes a heading of the root, at column 1.
 * 2. **The line starts a block by itself**, whatever stands before. Such a line is an ATX heading at column 1, or one behind a blank
 *    line that begins with neither white space nor the marker of a list, a quote or a footnote.
 *
 * Why that is enough. The parser goes through a text line by line and carries over from one to the next which containers are open, and which
 * block is. A heading's line at column 1 interrupts a paragraph, continues no container and is no lazy continuation, so behind
 * the probe nothing is carried over. Behind a blank line no paragraph is left that could take a line in, and a line without
 * indentation continues a list or a footnote only with a marker of its own. So both kinds of line close the same blocks in the same way, at
 * the same place: which of them follows a fragment changes nothing in it, and `#` can stand for all of them. The lines with a
 * marker open a container, for which the parser takes another way through its closing of blocks; they begin no fragment.
 *
 * Within a block, one child of a long table or list of the root is parsed by itself where an edit lies within it (`patchFragment.ts`). A row is
 * one line; nothing is carried over from one to the next but that a table is open, and the header alone says so to the row, if it is put
 * before it. Where the line ends the table, what comes out is no table of one row, and then all is parsed again. Of a list
 * the parser carries over the kind of marker, and from an item that begins at column 1 nothing else, since such a line is
 * indented too little for any item, and with its marker closes whatever the item before left open. But what it closes, a fence or HTML,
 * ends to the parser only behind the marker and the white space up to the text, so these have to be what they were. Then an item
 * may be the first of a list as well, and an item behind it that begins where it should says that nothing in it is open.
 * What a list says as a whole is whether it is loose, which goes by the line ends between its items.
 *
 * What a text carries over beyond that is which labels are defined (`labels.ts`), and front matter, which only the first fragment can have.
 */

/** What the parser reads as a heading wherever nothing is open. */
export const PROBE = '#';

const ATX_HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;
// A byte order mark at the start of what is parsed would be dropped.
const STARTS_NO_FRAGMENT = /[\s\uFEFF>]|\[\^|(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const LINE_END = /[\r\n](?=[^\s\uFEFF>])/g;

/** Whether a fragment may begin at the start of a line, given that nothing is open before it. */
export function startsFragment(text: string, lineStart: number): boolean {
  return isAtxHeading(text, lineStart) || (startsBlock(text, lineStart) && followsBlankLine(text, lineStart));
}

/** Whether the last line of a text is all there, with its line end. */
export function endsLine(text: string): boolean {
  return isLineEnd(text.at(-1));
}

/** The same as `startsFragment` where the line before is the last of another text. */
export function mayFollow(before: string, text: string): boolean {
  return isAtxHeading(text, 0) ? endsLine(before) : followsBlankLine(before, before.length);
}

/** The first line from an offset on where a fragment may begin; the text's end where there is none. */
export function nextCandidate(text: string, from: number): number {
  LINE_END.lastIndex = Math.max(0, from - 1);
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    if (startsFragment(text, match.index + 1)) return match.index + 1;
  }
  return text.length;
}

/** Where the first line of a text ends, its line end not counted. */
export function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

export function startsLine(text: string, at: number): boolean {
  return at === 0 || isLineEnd(text[at - 1]);
}

/** Where the line behind the one at an offset begins. */
export function nextLine(text: string, from: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  const match = end.exec(text);
  return match ? match.index + match[0].length : text.length;
}

function isAtxHeading(text: string, at: number): boolean {
  ATX_HEADING.lastIndex = at;
  return ATX_HEADING.test(text);
}

function startsBlock(text: string, at: number): boolean {
  STARTS_NO_FRAGMENT.lastIndex = at;
  return at < text.length && !STARTS_NO_FRAGMENT.test(text);
}

/** A blank line at the very start of the text does not count. */
function followsBlankLine(text: string, lineStart: number): boolean {
  let at = lineStart - 1;
  if (!isLineEnd(text[at])) return false;
  if (text[at] === '\n' && text[at - 1] === '\r') at -= 1;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  return isLineEnd(text[at - 1]);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
