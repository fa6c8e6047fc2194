import type { TextEdit } from '../domain/textEdit.js';
import { frontMatterBlock } from '../report/frontMatterBlock.js';

/**
 * The edit that gives a key of the front matter a value that needs no quotes; front matter is made where there is none. Undefined where
 * it is no list of "key: value" lines, to which a line could be added.
 */
export function setFrontMatterKey(text: string, key: string, value: string): TextEdit | undefined {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const line = `${key}: ${value}`;
  const block = frontMatterBlock(text);
  if (!block) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { range: { start, end: start }, text: `---${eol}${line}${eol}---${eol}${eol}` };
  }
  const yaml = text.slice(block.yaml.start, block.yaml.end);
  if (/^\s*[{[]/u.test(yaml)) return undefined;
  const existing = new RegExp(String.raw`^["']?${key}["']?[ \t]*:[^\r\n]*`, 'mu').exec(yaml);
  const start = existing ? block.yaml.start + existing.index : block.yaml.end;
  return existing ? { range: { start, end: start + existing[0].length }, text: line } : { range: { start, end: start }, text: line + eol };
}
