import { isDeepStrictEqual } from 'node:util';
import type { Node, Parent } from 'mdast';
import { LiveTree } from '../../src/report/tree/live/liveTree.js';
import { parseWhole, partsOf, skippedOf } from '../../src/report/tree/remarkTree.js';
import type { Part } from '../../src/report/tree/treeSource.js';
import { differs } from './differs.js';
import type { Batch } from './textChanges.js';
import type { Subject } from './runFuzz.js';

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
    const difference = differs(parts, partsOf(text, fresh)) ?? differs(rootBlocks(parts, text), withinLines(fresh.children, text)) ?? needlesslyNew(parts, this.#before);
    for (const { blocks } of parts) freeze(blocks);
    this.#before = parts;
    return difference;
  }
}

/** A part before or behind all that changed whose blocks are others, though they are the same. */
function needlesslyNew(parts: readonly Part[], before: readonly Part[]): string | undefined {
  let left = Math.min(parts.length, before.length);
  for (const align of [(index: number) => index, (index: number) => -1 - index]) {
    // What is the same as seen from the start is not looked at from the end: of two that are alike, one may be new.
    for (let index = 0; left > 0; index += 1, left -= 1) {
      const part = parts.at(align(index))!;
      const old = before.at(align(index))!;
      if (part.text !== old.text || !isDeepStrictEqual(part.blocks, old.blocks)) break;
      if (part.blocks !== old.blocks) return `The blocks of ${JSON.stringify(part.text)} are a new array.`;
    }
  }
  return undefined;
}

/** The blocks of all parts as of one text, with the lines and columns that their offsets have there. */
function rootBlocks(parts: readonly Part[], text: string): unknown[] {
  const skipped = skippedOf(text);
  const lineStarts = [skipped];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) lineStarts.push(match.index + match[0].length);
  const pointOf = (at: number): object => {
    const line = lineStarts.findLastIndex((start) => start <= at);
    return { line: line + 1, column: at - lineStarts[line]! + 1, offset: at - skipped };
  };
  const absolute = (node: Node, by: number): object => ({
    ...node,
    ...(node.position && { position: { start: pointOf(node.position.start.offset! + by), end: pointOf(node.position.end.offset! + by) } }),
    ...('children' in node && { children: (node as Parent).children.map((child) => absolute(child, by)) }),
  });
  return parts.flatMap(({ blocks, start }) => blocks.map((block) => absolute(block, start)));
}

/**
 * A fresh tree as it is, but for one slip: behind a checkbox with a line end, mdast-util-gfm-task-list-item moves the start of the text over
 * that and counts it as a column. Such a point is at the start of the next line.
 */
function withinLines(blocks: readonly Node[], text: string): unknown {
  const lines = text.split(/\r\n|\n|\r/u);
  return structuredClone(blocks).map((block) => {
    const pending: Node[] = [block];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const start = node.position?.start;
      if (start?.column === (lines[(start?.line ?? 0) - 1]?.length ?? NaN) + 2) Object.assign(start, { line: start.line + 1, column: 1 });
      if ('children' in node) pending.push(...(node as Parent).children);
    }
    return block;
  });
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
