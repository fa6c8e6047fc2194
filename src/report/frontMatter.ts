import type { Document } from 'yaml';
import type { Range } from '../domain/range.js';
import { frontMatterBlock } from './frontMatterBlock.js';

/** YAML at the top of a report. Ranges are offsets of the text: front matter stands in its first part, which starts at 0. */
export interface FrontMatter {
  readonly range: Range;
  readonly yaml: Range;
  /** The values; empty where the YAML does not parse or is no mapping. A key without a value says nothing and is left out. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FrontMatterError[];
  /** Where the value at a JSON pointer stands; `/tlp`, `/authors/0`. A key without a value stands for it. */
  readonly ranges: ReadonlyMap<string, Range>;
}

export interface FrontMatterError {
  readonly message: string;
  readonly range: Range;
}

/** Reads front matter, if there is a closed block of it. The YAML parser is loaded only then. */
export async function readFrontMatter(text: string): Promise<FrontMatter | undefined> {
  const block = frontMatterBlock(text);
  if (!block) return undefined;
  const yaml = await import('yaml');
  const source = text.slice(block.yaml.start, block.yaml.end);
  try {
    const document = yaml.parseDocument(source, { prettyErrors: false });
    const errors = document.errors.map(({ message, pos }) => ({ message, range: { start: block.yaml.start + pos[0], end: block.yaml.start + pos[1] } }));
    const data: unknown = errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
    if (errors.length === 0 && data !== null && !isRecord(data)) errors.push({ message: 'expected "key: value" lines', range: block.yaml });
    if (!isTree(data)) errors.push({ message: 'an alias stands inside of what it stands for', range: block.yaml });
    return { ...block, data: isRecord(data) && isTree(data) ? withoutBlanks(data) : {}, errors, ranges: valueRanges(yaml, document, block.yaml.start) };
  } catch (error) {
    // Aliases that do not resolve or never end are found only while the values are built; so is nesting beyond the stack.
    return { ...block, data: {}, errors: [{ message: error instanceof Error ? error.message : String(error), range: block.yaml }], ranges: new Map() };
  }
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

function valueRanges({ isMap, isScalar, isSeq, isNode }: typeof import('yaml'), document: Document, offset: number): Map<string, Range> {
  const ranges = new Map<string, Range>();
  const rangeOf = (node: unknown): Range | undefined =>
    isNode(node) && node.range ? { start: offset + node.range[0], end: offset + node.range[1] } : undefined;
  const visit = (node: unknown, path: string, key?: unknown): void => {
    const range = rangeOf(node);
    const best = range && range.end > range.start ? range : rangeOf(key);
    if (best && path !== '') ranges.set(path, best);
    if (isMap(node)) for (const pair of node.items) visit(pair.value, `${path}/${isScalar(pair.key) ? String(pair.key.value) : ''}`, pair.key);
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, `${path}/${index}`));
  };
  visit(document.contents, '');
  return ranges;
}
