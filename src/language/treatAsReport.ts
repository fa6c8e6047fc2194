import type { TextEdit } from '../domain/textEdit.js';
import { frontMatterBlock } from '../report/frontMatterBlock.js';

/**
 * The edit that makes front matter name a report type; text and other keys stay as they are. Undefined where the front matter is
 * no list of "key: value" lines, to which a line could be added.
 */
export function treatAsReport(text: string, typeId: string): TextEdit | undefined {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const line = `report: ${typeId}`;
  const block = frontMatterBlock(text);
  if (!block) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const gap = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r)|$)/u.test(text) ? '' : eol;
    return { range: { start, end: start }, text: `---${eol}${line}${eol}---${eol}${gap}` };
  }
  if (/^\s*[{[]/u.test(text.slice(block.yaml.start, block.yaml.end))) return undefined;
  const existing = /^report:[^\r\n]*/mu.exec(text.slice(block.yaml.start, block.yaml.end));
  if (!existing) return { range: { start: block.yaml.start, end: block.yaml.start }, text: line + eol };
  const start = block.yaml.start + existing.index;
  return { range: { start, end: start + existing[0].length }, text: line };
}
