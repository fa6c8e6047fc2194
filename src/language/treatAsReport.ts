import type { TextEdit } from '../domain/textEdit.js';
import { frontMatterBlock } from '../report/frontMatterBlock.js';
import type { ReportType } from '../report/type/reportType.js';

/**
 * The edit that makes front matter name a report type, and the text a draft of one where it has no status yet: what was just
 * adopted lacks nearly everything. Text and other keys stay as they are. Undefined where the front matter is no list of
 * "key: value" lines, to which a line could be added.
 */
export function treatAsReport(text: string, type: Pick<ReportType, 'id' | 'frontMatter'>): TextEdit | undefined {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const block = frontMatterBlock(text);
  const yaml = block ? text.slice(block.yaml.start, block.yaml.end) : '';
  const line = `report: ${type.id}`;
  const hasDrafts = type.frontMatter.some(({ id, choices }) => id === 'status' && choices.includes('draft'));
  const lines = hasDrafts && !/^["']?status["']?[ \t]*:/mu.test(yaml) ? `${line}${eol}status: draft` : line;
  if (!block) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const gap = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r)|$)/u.test(text) ? '' : eol;
    return { range: { start, end: start }, text: `---${eol}${lines}${eol}---${eol}${gap}` };
  }
  if (/^\s*[{[]/u.test(yaml)) return undefined;
  const existing = /^report:[^\r\n]*/mu.exec(yaml);
  if (!existing) return { range: { start: block.yaml.start, end: block.yaml.start }, text: lines + eol };
  const start = block.yaml.start + existing.index;
  return { range: { start, end: start + existing[0].length }, text: existing[0] === line ? line : lines };
}
