/** What is said of something to read, right before its address: "see", "source:", "the blog post ... is available on our site at". */
const DIRECTLY = /(?:^|[^\p{L}\p{N}])(?:see(?: also)?|cf|sources?|references?|ref|via|credits?|read more|more (?:details|information)|details|according to|as (?:reported|described|documented) (?:by|in|at))[\s:.,([<"'*_–-]*$/iu;
const WRITING = /\b(?:blog ?post|blog|article|write-?up|advisory|bulletin|white ?paper|publication|analysis|report|post|details|information|documentation)\b(?:[^.!?|]|[.!?](?=\S)){0,160}\b(?:at|on|in|here|from)[\s:([<"'*_–-]*$/iu;
/** Of a paragraph, what can lead to an address at its end. */
const REACH = 240;

/** Whether the words before a place of a text, in its paragraph, offer what stands there as something to read. */
export function introducesReading(text: string, offset: number): boolean {
  const paragraph = text.slice(Math.max(0, offset - REACH), offset).replace(/^.*(?:\n[ \t]*\r?\n|\n[ \t]*(?:[-*+]|\d+[.)])[ \t])/su, '');
  return DIRECTLY.test(paragraph) || WRITING.test(paragraph);
}
