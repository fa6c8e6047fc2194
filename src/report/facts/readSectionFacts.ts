import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { htmlHeading } from '../tree/htmlHeading.js';
import type { Part } from '../tree/treeSource.js';
import { readEntries } from './readEntries.js';
import { readOpenEnd } from './readOpenEnd.js';
import { readPlaceholders } from './readPlaceholders.js';
import { readSuppressions } from './readSuppressions.js';
import type { HeadingFact, Layout, SectionFacts } from './sectionFacts.js';

/** Reads a part. It sees nothing of the text outside the part, so the result holds for as long as the part does. */
export function readSectionFacts(part: Part): SectionFacts {
  const [first, ...rest] = part.blocks;
  const heading = first && (first.type === 'heading' ? readHeading(part, first) : readHtmlHeading(first));
  const content = heading ? rest : part.blocks;
  const contentEnd = content.at(-1)?.position?.end.offset ?? heading?.range.end ?? 0;
  const openEnd = readOpenEnd(part.text, content.at(-1));
  return {
    ...(heading && { heading }),
    entries: readEntries(part.text, content),
    placeholders: readPlaceholders(part.text, part.blocks),
    contentEnd,
    layout: readLayout(part.text, heading, contentEnd, content.length > 0),
    ...(openEnd !== undefined && { openEnd }),
    suppressions: readSuppressions(part.text, part.blocks),
  };
}

function readHeading(part: Part, node: Heading): HeadingFact {
  const range = { start: node.position!.start.offset!, end: node.position!.end.offset! };
  const source = part.text.slice(range.start, range.end);
  const marks = /^#{1,6}[ \t]*/u.exec(source)?.[0].length ?? 0;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  const textRange = first === undefined || last === undefined ? { start: range.start + marks, end: range.start + marks } : { start: first, end: last };
  return { depth: node.depth, text: toString(node, { includeHtml: false }).trim(), range, textRange, atx: marks > 0 };
}

function readHtmlHeading(node: RootContent): HeadingFact | undefined {
  const heading = htmlHeading(node);
  if (!heading) return undefined;
  const start = node.position!.start.offset!;
  const textRange = { start: start + heading.textRange.start, end: start + heading.textRange.end };
  return { depth: heading.depth, text: heading.text, range: { start, end: node.position!.end.offset! }, textRange, atx: false };
}

function readLayout(text: string, heading: HeadingFact | undefined, contentEnd: number, hasContent: boolean): Layout {
  const after = heading && hasContent ? /^[^\r\n]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r|\n|$)/u.test(text.slice(heading.range.end)) : undefined;
  const tail = text.slice(contentEnd);
  const atEnd = contentEnd > 0 && tail !== '' ? /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/u.test(tail) : undefined;
  return { ...(after !== undefined && { blankAfterHeading: after }), ...(atEnd !== undefined && { blankAtEnd: atEnd }) };
}
