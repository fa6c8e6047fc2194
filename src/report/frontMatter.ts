import type { Document } from 'yaml';
import type { Range } from '../domain/range.js';
import { frontMatterBlock } from './frontMatterBlock.js';
import { readAliasError, readYamlErrors } from './yamlErrors.js';

/** YAML at the top of a report. Ranges are offsets of the text: front matter stands in its first part, which starts at 0. */
export interface FrontMatter {
  readonly range: Range;
  readonly yaml: Range;
  /** The values; empty where the YAML does not parse or is no mapping. A key without a value says nothing and is left out. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FrontMatterError[];
  /** Where the value at a JSON pointer stands; `/tlp`, `/authors/0`. A key without a value stands for it. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Where the key at a JSON pointer is written; of a pointer into a list there is none. */
  readonly keys: ReadonlyMap<string, Range>;
  /** Its comments, each from its # to the end of its line. */
  readonly comments: readonly Range[];
}

export interface FrontMatterError {
  /** What is wrong and what to do, as the end of a sentence. */
  readonly message: string;
  /** The key or the line that has to change. */
  readonly range: Range;
}

/** Reads front matter, if there is a closed block of it. The YAML parser is loaded only then. */
export async function readFrontMatter(text: string): Promise<FrontMatter | undefined> {
  const block = frontMatterBlock(text);
  if (!block) return undefined;
  const yaml = await import('./yaml.js');
  const source = text.slice(block.yaml.start, block.yaml.end);
  const comments = commentsIn(yaml, source, block.yaml.start);
  try {
    const document = yaml.parseDocument(source, { prettyErrors: false, logLevel: 'error', resolveKnownTags: false }); // its warnings would go to the console
    const errors = readYamlErrors(document.errors, source, block.yaml.start);
    const data: unknown = errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
    if (errors.length === 0 && data !== null && !isRecord(data)) errors.push({ message: 'expected "key: value" lines', range: block.yaml });
    if (!isTree(data)) errors.push({ message: 'an alias stands inside of what it stands for', range: block.yaml });
    return { ...block, data: isRecord(data) && isTree(data) ? withoutBlanks(data) : {}, errors, comments, ...placesIn(yaml, document, block.yaml.start) };
  } catch (error) {
    // Aliases that do not resolve or never end are found only while the values are built; so is nesting beyond the stack.
    return { ...block, data: {}, errors: [readAliasError(error, source, block.yaml)], ranges: new Map(), keys: new Map(), comments };
  }
}

/** The range of a value without the quotation marks around it. */
export function withoutQuotes(text: string, { start, end }: Range): Range {
  return /^(["'])[^]*\1$/u.test(text.slice(start, end)) && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}

/** What the lexer puts between the pieces of the source: marks of its own, which are no text. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** By the lexer, since a # may stand in a quoted value, a block of text or a URL. Behind a mark stands a value, whatever it begins with. */
function commentsIn({ Lexer }: typeof import('./yaml.js'), source: string, offset: number): Range[] {
  const comments: Range[] = [];
  let [start, before] = [offset, ''];
  for (const token of new Lexer().lex(source)) {
    const end = start + (MARKS.has(token) ? 0 : token.length);
    if (token.startsWith('#') && !MARKS.has(before)) comments.push({ start, end });
    [start, before] = [end, token];
  }
  return comments;
}

/** An alias inside of its own anchor makes a ring, which is no data that could be passed on. */
function isTree(data: unknown): boolean {
  try {
    JSON.stringify(data);
    return true;
  } catch {
    return false;
  }
}

function withoutBlanks(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placesIn({ isMap, isScalar, isSeq, isNode }: typeof import('./yaml.js'), document: Document, offset: number): Pick<FrontMatter, 'ranges' | 'keys'> {
  const ranges = new Map<string, Range>();
  const keys = new Map<string, Range>();
  const rangeOf = (node: unknown): Range | undefined =>
    isNode(node) && node.range ? { start: offset + node.range[0], end: offset + node.range[1] } : undefined;
  const visit = (node: unknown, path: string, key?: unknown): void => {
    const range = rangeOf(node);
    const keyRange = rangeOf(key);
    const best = range && range.end > range.start ? range : keyRange;
    if (best && path !== '') ranges.set(path, best);
    if (keyRange) keys.set(path, keyRange);
    if (isMap(node)) for (const pair of node.items) visit(pair.value, `${path}/${isScalar(pair.key) ? String(pair.key.value) : ''}`, pair.key);
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, `${path}/${index}`));
  };
  visit(document.contents, '');
  return { ranges, keys };
}
