/** Of a line, how far behind an indicator the end of the emphasis around it is looked for. */
const REACH = 200;
const CLOSING = /^[^\r\n]*?_(?![\p{L}\p{N}_])/u;

/** Whether an underscore before what ends at a place would be closed behind it on the same line: then it is emphasis, and no part of a name. */
export function closesEmphasis(text: string, end: number): boolean {
  return CLOSING.test(text.slice(end, end + REACH));
}
