import type { Node, Parent, RootContent } from 'mdast';
import { commentsIn } from '../../domain/comments.js';
import type { Range } from '../../domain/range.js';
import { type Suppression, SUPPRESSION_SCOPES } from './sectionFacts.js';

const PREFIX = 'incident-report-';
const DIRECTIVE = /^(?<open>\s*)(?<directive>incident-report-(?:dis|en)able[^\s,:]*)/u;
/** Where the reason begins. */
const REASON = /:|(?<![^\s,])--+(?![^\s])/u;

/** The comments of a part that suppress problems. Only what Markdown takes for HTML can be one: in code, a comment is code. */
export function readSuppressions(text: string, blocks: readonly RootContent[]): Suppression[] {
  if (!text.includes(PREFIX)) return [];
  const lines = linesOf(text);
  return htmlNodes(blocks).flatMap(({ start, end }) =>
    commentsIn(text.slice(start, end)).flatMap((comment) => readSuppression(text, { start: start + comment.start, end: start + comment.end }, lines) ?? []),
  );
}

function htmlNodes(blocks: readonly RootContent[]): Range[] {
  const found: Range[] = [];
  const pending: Node[] = [...blocks];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'html' && node.position) found.push({ start: node.position.start.offset!, end: node.position.end.offset! });
    for (const child of (node as Partial<Parent>).children ?? []) pending.push(child);
  }
  return found.sort((a, b) => a.start - b.start);
}

function readSuppression(text: string, range: Range, lines: readonly Line[]): Suppression | undefined {
  const bodyStart = range.start + '<!--'.length;
  const body = text.slice(bodyStart, range.end - '-->'.length);
  const { open, directive } = DIRECTIVE.exec(body)?.groups ?? {};
  if (open === undefined || directive === undefined) return undefined;
  const directiveRange = { start: bodyStart + open.length, end: bodyStart + open.length + directive.length };
  const rest = text.slice(directiveRange.end, range.end - '-->'.length);
  const list = rest.slice(0, REASON.exec(rest)?.index);
  const scope = SUPPRESSION_SCOPES.find((one) => directive === `${PREFIX}disable-${one}`);
  const line = scope === 'line' ? lineAt(lines, range.start) : scope === 'next-line' ? lineAt(lines, range.end).next : undefined;
  return {
    ...(scope && { scope }),
    range,
    directive: directiveRange,
    checks: [...list.matchAll(/[^\s,]+/gu)].map(({ 0: id, index }) => ({ id, range: { start: directiveRange.end + index, end: directiveRange.end + index + id.length } })),
    ...(line && { line: { start: line.start, end: line.end } }),
  };
}

interface Line extends Range {
  /** The next line that holds anything: formatters put blank lines around comments. Nothing where the part ends before. */
  readonly next?: Line;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let next: Line | undefined;
  const breaks = [...text.matchAll(/\r\n|\n|\r/gu)];
  for (let index = breaks.length; index >= 0; index -= 1) {
    const before = breaks[index - 1];
    const start = before ? before.index + before[0].length : 0;
    const line: Line = { start, end: breaks[index]?.index ?? text.length, ...(next && { next }) };
    if (/[^\s>]/u.test(text.slice(line.start, line.end))) next = line;
    lines.push(line);
  }
  return lines.reverse();
}

function lineAt(lines: readonly Line[], offset: number): Line {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]!;
}
