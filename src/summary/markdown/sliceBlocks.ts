import type { Nodes, Parents, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Range } from '../../domain/range.js';

/** What stands around a label and its value alike, and so belongs to neither: of a value it is left out. */
const WRAPPERS: ReadonlySet<Nodes['type']> = new Set(['list', 'listItem', 'blockquote', 'strong', 'emphasis', 'delete']);

/**
 * The blocks of a part, cut down to a range of its text. Wrappers that begin before `open` are taken off, so that the value of
 * `- **Label: value**` comes out as the paragraph "value".
 *
 * The tree is cut rather than the value's text parsed once more, because that text has lost where it stood: "1. May" behind a
 * label would become a list, "> more" on a value's second line a quote, an indented second paragraph code, and a reference to a
 * definition elsewhere plain text. The given nodes are not changed.
 */
export function sliceBlocks(blocks: readonly RootContent[], text: string, range: Range, open = range.start): RootContent[] {
  return new Slicer(text, range, open).children(blocks, 0, text.length) as RootContent[];
}

class Slicer {
  readonly #text: string;
  readonly #range: Range;
  readonly #open: number;

  constructor(text: string, range: Range, open: number) {
    this.#text = text;
    this.#range = range;
    this.#open = open;
  }

  children(nodes: readonly Nodes[], from: number, to: number): Nodes[] {
    const kept: Nodes[] = [];
    let cursor = from;
    for (let index = this.#firstInside(nodes); index < nodes.length; index += 1) {
      const node = nodes[index]!;
      const place = this.#placeOf(node, cursor, to);
      if (place.start >= this.#range.end) break;
      cursor = place.end;
      if (place.end <= this.#range.start) continue;
      const isWhole = place.start >= this.#range.start && place.end <= this.#range.end;
      kept.push(...(isWhole ? [node] : this.#cut(node, place)));
    }
    return kept;
  }

  #cut(node: Nodes, place: Range): Nodes[] {
    if (node.type === 'text') return this.#cutText(node.value, place, (value) => ({ type: 'text', value }));
    if (node.type === 'inlineCode') return this.#cutText(this.#text.slice(place.start, place.end), place, (value) => ({ type: 'inlineCode', value: value.replace(/^`+|`+$/gu, '') }));
    if (!('children' in node)) return [node];
    const children = this.children(node.children, place.start, place.end);
    if (children.length === 0) return [];
    if (WRAPPERS.has(node.type) && place.start < this.#open) return children;
    return [{ ...node, ...startOf(node, children[0]!), children } as Parents];
  }

  #cutText(value: string, place: Range, make: (value: string) => Nodes): Nodes[] {
    const source = this.#text.slice(place.start, place.end);
    const start = valueOffset(value, source, Math.max(0, this.#range.start - place.start));
    const end = valueOffset(value, source, Math.min(source.length, this.#range.end - place.start));
    const cut = value.slice(start, end);
    return cut.trim() === '' ? [] : [make(cut)];
  }

  /** Where a node stands. What GFM's bare links leave has no position, and is looked up in the text behind what stands before it. */
  #placeOf(node: Nodes, cursor: number, to: number): Range {
    if (node.position) return { start: node.position.start.offset!, end: node.position.end.offset! };
    const content = toString(node);
    const found = this.#text.indexOf(content, cursor);
    const start = found < 0 || found + content.length > to ? cursor : found;
    return { start, end: Math.min(to, start + content.length) };
  }

  /** The first node that may overlap the range, by bisection: a list can have thousands of items and each be a field. */
  #firstInside(nodes: readonly Nodes[]): number {
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = nodes[middle]!.position?.end.offset;
      if (end === undefined) return 0;
      if (end <= this.#range.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Which offset of a text node's value an offset of its source is. They differ where there are escapes, character references and indented lines. */
function valueOffset(value: string, source: string, offset: number): number {
  const before = source.slice(0, offset);
  const after = source.slice(offset);
  if (value.startsWith(before)) return before.length;
  if (value.endsWith(after)) return value.length - after.length;
  return before.replace(/\\(?=[!-/:-@[-`{-~])/gu, '').replace(/&#?\w{1,31};/gu, '&').replace(/[ \t]*(\r\n|\n|\r)[ \t>]*/gu, '$1').length;
}

/** An ordered list that lost its first items goes on counting where they ended. */
function startOf(node: Nodes, first: Nodes): { start?: number } {
  if (node.type !== 'list' || !node.ordered) return {};
  return { start: (node.start ?? 1) + Math.max(0, node.children.findIndex((item) => item === first || item.position === first.position)) };
}
