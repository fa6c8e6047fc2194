import type { Node, Parent } from 'mdast';
import type { TextEdit } from '../../domain/textEdit.js';
import type { Suppression, SuppressionScope } from '../../report/facts/sectionFacts.js';
import type { Place, Report, ReportPart } from '../../report/report.js';
import { writingStyle } from '../../report/writingStyle.js';

/** The comment that suppresses problems of a check. */
function comment(scope: SuppressionScope, check: string): string {
  return `<!-- incident-report-disable-${scope} ${check} -->`;
}

/** Edits that suppress a check on the line of a place; none where a comment at the line's end would be no comment, or would be code. */
export function suppressOnLine({ part, range }: Place, check: string): TextEdit[] {
  const { text, facts } = part;
  const start = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const line = /^[^\r\n]*/u.exec(text.slice(start))![0];
  const known = facts.suppressions.find((one) => one.scope === 'line' && one.line?.start === start && one.checks.length > 0);
  if (known) return [withCheck(part, known, check)];
  const leaf = nodesAround(part, range.start);
  if (leaf.some(({ type }) => TAKES_NO_COMMENT.has(type)) || !leaf.some(({ type }) => type === 'paragraph' || type === 'tableRow')) return [];
  const behind = leaf.some(({ type }) => type === 'tableRow') ? /[ \t]*(?<!\\)\|?[ \t]*$/u : /\\?[ \t]*$/u;
  const end = start + line.length - behind.exec(line)![0].length;
  if (nodesAround(part, end, true).some(({ type }) => TAKES_NO_COMMENT.has(type))) return [];
  return [insertAt(part, end, ` ${comment('line', check)}`)];
}

/** Edits that suppress a check in the section of a part, which has to have a heading. */
export function suppressInSection(report: Report, part: ReportPart, check: string): TextEdit[] {
  const known = part.facts.suppressions.find(({ scope, checks }) => scope === 'section' && checks.length > 0);
  if (known) return [withCheck(part, known, check)];
  const { eol, blankAfterHeading } = writingStyle(report);
  return [insertAt(part, part.facts.heading!.range.end, `${eol}${blankAfterHeading ? eol : ''}${comment('section', check)}`)];
}

/** Edits that suppress a check in the whole file: at its very top, but below front matter. */
export function suppressInFile(report: Report, check: string): TextEdit[] {
  for (const part of report.parts) {
    const known = part.facts.suppressions.find(({ scope, checks }) => scope === 'file' && checks.length > 0);
    if (known) return [withCheck(part, known, check)];
  }
  const [first] = report.parts;
  const { eol } = writingStyle(report);
  const block = report.frontMatter?.range;
  const offset = block ? block.end : /^\uFEFF?/u.exec(first!.text)![0].length;
  const isLineStart = !block || /[\r\n]$/u.test(first!.text.slice(0, offset));
  return [insertAt(first!, offset, `${block ? eol : ''}${isLineStart ? '' : eol}${comment('file', check)}${eol}${block && first!.text.length > offset && /^[\r\n]/u.test(first!.text.slice(offset)) ? '' : eol}`)];
}

/** Nodes in whose middle a comment would be something else. */
const TAKES_NO_COMMENT: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'yaml', 'definition', 'footnoteDefinition', 'link', 'linkReference', 'image', 'imageReference']);

/** The nodes that a place stands in, outermost first; with `strictly`, not those that begin or end there. */
function nodesAround(part: ReportPart, offset: number, strictly = false): Node[] {
  const found: Node[] = [];
  let siblings: readonly Node[] = part.blocks;
  for (;;) {
    const node: Node | undefined = siblings.find(({ position }) => position && (strictly ? position.start.offset! < offset && offset < position.end.offset! : position.start.offset! <= offset && offset <= position.end.offset!));
    if (!node) return found;
    found.push(node);
    siblings = (node as Partial<Parent>).children ?? [];
  }
}

function withCheck(part: ReportPart, { checks }: Suppression, check: string): TextEdit {
  return insertAt(part, checks.at(-1)!.range.end, ` ${check}`);
}

function insertAt(part: ReportPart, offset: number, text: string): TextEdit {
  return { range: { start: part.start + offset, end: part.start + offset }, text };
}
