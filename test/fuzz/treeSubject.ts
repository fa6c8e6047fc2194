import { isDeepStrictEqual } from 'node:util';
import type { Node, Parent } from 'mdast';
import { LiveTree } from '../../src/report/tree/live/liveTree.js';
import { parseWhole, partsOf, skippedOf } from '../../src/report/tree/remarkTree.js';
import type { Part } from '../../src/report/tree/treeSource.js';
import { differs } from './differs.js';
import type { Batch } from './textChanges.js';
import type { Subject } from './runFuzz.js';

type Point = NonNullable<Node['position']>['start'];

/**
 * The living tree beside a fresh one: the same parts; the same tree of the whole, with lines and columns; and of what was handed out
 * nothing ever changes but where a part starts, for the rest is frozen.
 */
export class TreeSubject implements Subject {
  readonly #tree: LiveTree;
  #before: readonly Part[] = [];

  constructor(text: string) {
    // By the text, so that a case is the same wherever it is run; half of them in steps that are as small as can be.
    this.#tree = new LiveTree(text, text.length % 2 === 0 ? undefined : text.length % 64);
  }

  edit(batch: Batch): void {
    this.#tree.edit(batch);
  }

  difference(text: string): string | undefined {
    const { parts, length } = this.#tree;
    if (length !== text.length) return `The tree is of ${length} characters, the text of ${text.length}.`;
    const fresh = parseWhole(text);
    const difference = differs(parts, partsOf(text, fresh)) ?? differs(rootBlocks(parts, text), withoutSlips(fresh.children, text)) ?? needlesslyNew(parts, this.#before);
    for (const { blocks } of parts) freeze(blocks);
    this.#before = parts;
    return difference;
  }
}

/** A part before or behind all that changed whose blocks are others, though they are the same, and those that were there are in none. */
function needlesslyNew(parts: readonly Part[], before: readonly Part[]): string | undefined {
  const all = new Set(parts.map(({ blocks }) => blocks));
  let left = Math.min(parts.length, before.length);
  for (const align of [(index: number) => index, (index: number) => -1 - index]) {
    // What is the same as seen from the start is not looked at from the end: of two that are alike, one may be new.
    for (let index = 0; left > 0; index += 1, left -= 1) {
      const part = parts.at(align(index))!;
      const old = before.at(align(index))!;
      if (part.text !== old.text || !isDeepStrictEqual(part.blocks, old.blocks)) break;
      if (part.blocks !== old.blocks && !all.has(old.blocks)) return `The blocks of ${JSON.stringify(part.text)} are a new array.`;
    }
  }
  return undefined;
}

/** The blocks of all parts as of one text, with the lines and columns that their offsets have there. */
function rootBlocks(parts: readonly Part[], text: string): unknown[] {
  const pointAt = points(text);
  const absolute = (node: Node, by: number): object => ({
    ...node,
    ...(node.position && { position: { start: pointAt(node.position.start.offset! + by), end: pointAt(node.position.end.offset! + by) } }),
    ...('children' in node && { children: (node as Parent).children.map((child) => absolute(child, by)) }),
  });
  const skipped = skippedOf(text);
  return parts.flatMap(({ blocks, start }) => blocks.map((block) => absolute(block, start - skipped)));
}

/** The point at an offset as the parser counts them, which is from behind a byte order mark. */
function points(text: string): (offset: number) => Point {
  const skipped = skippedOf(text);
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) lineStarts.push(match.index + match[0].length - skipped);
  return (offset) => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - lineStarts[line]! + 1, offset };
  };
}

/**
 * A fresh tree as it is, but for one slip: behind a checkbox with a line end, mdast-util-gfm-task-list-item moves the start of the text by
 * one, and counts that as a column. Such a point stands where its offset says, which may be within the line end.
 */
function withoutSlips(blocks: readonly Node[], text: string): unknown {
  const lines = text.slice(skippedOf(text)).split(/\r\n|\n|\r/u);
  const pointAt = points(text);
  const copies: Node[] = structuredClone([...blocks]);
  const pending = [...copies];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const start = node.position?.start;
    if (start && start.column > (lines[start.line - 1]?.length ?? Infinity) + 1) Object.assign(start, pointAt(start.offset!));
    if ('children' in node) pending.push(...(node as Parent).children);
  }
  return copies;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
