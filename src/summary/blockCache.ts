import type { Element } from 'hast';
import { isSame } from '../report/lineage.js';
import type { ReportPart } from '../report/report.js';
import type { RenderContext } from './renderContext.js';
import type { Block } from './summary.js';

/** What a block was made of, and what came of it. */
interface Kept {
  readonly inputs: readonly unknown[];
  readonly element: Element;
}

/** By the blocks of the first part that a block shows, which are the same objects as long as nobody edits that part (by the type, of what shows none); then by mode and id. */
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * A block that is rendered again only where something that it is made of is another one than last time: the text of `parts`, where
 * these stand among all parts, the context, and all else that matters as `inputs`, which are equal by `===`.
 */
export function cachedBlock(id: string, parts: readonly ReportPart[], inputs: readonly unknown[], context: RenderContext, render: () => Element, options: Pick<Block, 'isLong' | 'lines' | 'source'> = {}): Block {
  const owner: object = parts[0]?.blocks ?? context.report.type;
  return {
    id,
    ...options,
    render: () => {
      const known = kept.get(owner) ?? new Map<string, Kept>();
      kept.set(owner, known);
      const key = `${context.mode} ${id}`;
      const now = [context.signature, ...inputs, ...parts.flatMap((part) => [part.blocks, context.indexes.get(part)])];
      const before = known.get(key);
      if (before && isSame(before.inputs, now)) return before.element;
      const element = render();
      known.set(key, { inputs: now, element });
      return element;
    },
  };
}
