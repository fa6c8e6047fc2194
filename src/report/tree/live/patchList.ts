import type { List, ListItem } from 'mdast';
import { startsLine } from './cuts.js';
import type { ChangedChildren, Difference, ParseAlone } from './patchFragment.js';

/**
 * The items of a list that a change within one of them changed. Where an item begins at column 1 and is not the first, the parser keeps of the
 * list only its kind of marker: so the item is parsed as the first of a list, with the next one behind it to show where it ends. `by` is
 * what an offset in the texts has over one of a node.
 */
export function changedItems(list: List, by: number, before: string, after: string, difference: Difference, parse: ParseAlone): ChangedChildren<ListItem> | undefined {
  const startOf = (index: number): number => list.children[index]!.position!.start.offset! + by;
  const first = list.children.findLastIndex(({ position }) => position!.start.offset! + by <= difference.start);
  if (first < 1 || first + 2 >= list.children.length) return undefined;
  const [start, next, end] = [startOf(first), startOf(first + 1), startOf(first + 2)];
  if (difference.end > next || ![start, next, end].every((at) => startsLine(before, at)) || before.slice(start, end).includes(']:')) return undefined;
  const text = after.slice(start, end + difference.by);
  const parsed = parse(text);
  if (parsed?.block.type !== 'list' || parsed.block.ordered !== list.ordered || markerOf(text) !== markerOf(before.slice(start))) return undefined;
  const { children } = parsed.block;
  const last = children.at(-1)!;
  if (children.length < 2 || last.position!.start.offset !== next + difference.by - start) return undefined;
  const spread = parsed.block.spread! || (list.spread! && isLooseElsewhere(list, first, by, before));
  return { first, count: 1, children: children.slice(0, -1), origin: start, asks: parsed.asks, spread };
}

/** What all markers of one list have in common. */
function markerOf(item: string): string | undefined {
  const match = /^(?:[-*+]|\d+([.)]))/.exec(item);
  return match?.[1] ?? match?.[0];
}

/** Whether a blank line stands between two other items. */
function isLooseElsewhere({ children }: List, changed: number, by: number, text: string): boolean {
  return children.some((item, index) => {
    const next = children[index + 1];
    return next && index !== changed && /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(item.position!.end.offset! + by, next.position!.start.offset! + by));
  });
}
