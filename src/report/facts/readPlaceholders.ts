import type { Nodes, RootContent } from 'mdast';
import type { Range } from '../../domain/range.js';
import { isTemplateText } from '../../domain/templateText.js';
import { readLabelLine, trimRange } from './labelLine.js';
import type { PlaceholderFact } from './sectionFacts.js';

/** Nodes that hold no words of the author's: evidence, code, addresses. Links may well have a bracketed text. */
const OPAQUE: ReadonlySet<string> = new Set(['code', 'inlineCode', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'definition', 'yaml', 'thematicBreak']);

/** Nodes whose text is read as one. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'html']);

/** In the middle of a line: anything in square brackets that is no link, variables of templates, and words that nobody leaves standing on purpose. */
const INLINE = /(?<![\]!\\])\[(?![ xX]\]|[\^!])[^[\]\n]+(?:\[[.:@]\][^[\]\n]*)*\](?![[(])|\{\{[^{}\n]{1,60}\}\}|\b(?:TBD|TODO|FIXME)\b/gu;

/** Finds what may have been meant to be replaced in the blocks of a part, in the order of the text. */
export function readPlaceholders(text: string, blocks: readonly RootContent[]): PlaceholderFact[] {
  const found: PlaceholderFact[] = [];
  const pending: Nodes[] = [...blocks];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (OPAQUE.has(node.type)) continue;
    if (TEXT_BLOCKS.has(node.type)) found.push(...readLines(masked(text, node), node.position!.start.offset!));
    else if ('children' in node) pending.push(...node.children);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A node's source with all that holds no words blanked out, at the same offsets. */
function masked(text: string, node: Nodes): string {
  const end = node.position!.end.offset!;
  let source = '';
  let done = node.position!.start.offset!;
  for (const { from, to, by } of opaqueRanges(node)) {
    source += text.slice(done, from) + text.slice(from, to).replace(/[^\r\n]/g, by);
    done = to;
  }
  return source + text.slice(done, end);
}

/** Comments are as good as white space; what stands for anything else is no word, but something. */
function opaqueRanges(node: Nodes): { from: number; to: number; by: string }[] {
  const found: { from: number; to: number; by: string }[] = [];
  const pending: Nodes[] = [node];
  for (let inner = pending.pop(); inner; inner = pending.pop()) {
    const isComment = inner.type === 'html' && /^<[!?]/u.test(inner.value);
    if (!inner.position) continue; // a bare address that GFM makes a link of
    if (isComment || OPAQUE.has(inner.type)) found.push({ from: inner.position.start.offset!, to: inner.position.end.offset!, by: isComment ? ' ' : '\0' });
    else if ('children' in inner) pending.push(...inner.children);
  }
  return found.sort((a, b) => a.from - b.from);
}

function readLines(source: string, offset: number): PlaceholderFact[] {
  const found: PlaceholderFact[] = [];
  let start = 0;
  for (const line of source.split(/(?<=[\r\n])/u)) {
    found.push(...readLine(source, { start, end: start + line.length }));
    start += line.length;
  }
  return found.map(({ range, ...fact }) => ({ ...fact, range: { start: offset + range.start, end: offset + range.end } }));
}

function readLine(source: string, line: Range): PlaceholderFact[] {
  const lead = /^[\s>#|]*/u.exec(source.slice(line.start, line.end))![0].length;
  const content = trimRange(source, { start: line.start + lead, end: line.end });
  const label = readLabelLine(source.slice(content.start, content.end));
  const value = withoutMarks(source, label ? { start: content.start + label.value.start, end: content.start + label.value.end } : content);
  if (isTemplateText(source.slice(value.start, value.end))) return [fact(source, value, true)];
  const text = source.slice(content.start, content.end);
  return [...text.matchAll(INLINE)].map(({ 0: match, index }) => {
    const range = { start: content.start + index, end: content.start + index + match.length };
    return fact(source, range, /^\[?(?:TBD|TODO|FIXME)\b/u.test(match) || (match.startsWith('{') && isTemplateText(match)));
  });
}

/** Without emphasis around it, and without the bars and marks that close a cell or a heading. */
function withoutMarks(source: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[*_~\s]/u.test(source[start]!)) start += 1;
  while (end > start && /[*_~\s#|]/u.test(source[end - 1]!)) end -= 1;
  return { start, end };
}

function fact(source: string, range: Range, certain: boolean): PlaceholderFact {
  return { range, text: source.slice(range.start, range.end), certain };
}
