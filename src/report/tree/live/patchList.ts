import type { List, ListItem } from 'mdast';
import { startsLine } from './cuts.js';
import type { ChangedChildren, Difference, ParseAlone } from './patchFragment.js';

/**
 * The items of a list that a change within one of them changed (`cuts.ts` says why they can be parsed by themselves). Where an item and
 * the two behind it begin at column 1, it is parsed with the next one, which shows where it ends. One of the last two is
 * parsed with all behind it, where `parseEnd` is given since the list is the last of its fragment. `by` is what an offset in the texts has over one of a node.
 */
export function changedItems(list: List, by: number, before: string, after: string, difference: Difference, parse: ParseAlone, parseEnd?: ParseAlone): ChangedChildren<ListItem> | undefined {
  const startOf = (index: number): number => list.children[index]!.position!.start.offset! + by;
  const first = list.children.findLastIndex(({ position }) => position!.start.offset! + by <= difference.start);
  const isEnd = first + 2 >= list.children.length;
  if (first < 1 || (isEnd && !parseEnd)) return undefined;
  const start = startOf(first);
  const next = isEnd ? before.length : startOf(first + 1);
  const end = isEnd ? before.length : startOf(first + 2);
  // Definitions are told apart by fragment only.
  if (difference.end > next || !startsLine(before, start) || before.slice(start, end).includes(']:')) return undefined;
  if (!isEnd && !(startsLine(before, next) && startsLine(before, end))) return undefined;
  const text = after.slice(start, end + difference.by);
  const parsed = (isEnd ? parseEnd! : parse)(text);
  if (parsed?.block.type !== 'list' || parsed.block.ordered !== list.ordered || prefixOf(text) !== prefixOf(before.slice(start, end))) return undefined;
  const { children } = parsed.block;
  if (!isEnd && (children.length < 2 || children.at(-1)!.position!.start.offset !== next + difference.by - start)) return undefined;
  const count = isEnd ? list.children.length - first : 1;
  const spread = parsed.block.spread! || (list.spread! && isLooseElsewhere(list, first, count, by, before));
  return { first, count, children: isEnd ? children : children.slice(0, -1), end: isEnd ? parsed.block.position!.end.offset : undefined, origin: start, asks: parsed.asks, spread };
}

/** What stands before the text of an item. A fence or HTML that is open at the end of the item before ends, to the parser, only behind it. */
function prefixOf(item: string): string | undefined {
  return /^(?:[-*+]|\d+[.)])[ \t]*[\r\n]?/.exec(item)?.[0];
}

/**
 * Whether an item that did not change ends in more than one line end, which is what the parser goes by: between the end of an item and the
 * next one there is only white space and quote marks. Behind the last one, only quote marks can be.
 */
function isLooseElsewhere({ children, position }: List, first: number, count: number, by: number, text: string): boolean {
  return children.some((item, index) => {
    if (index >= first && index < first + count) return false;
    const end = children[index + 1]?.position!.start ?? position!.end;
    return (text.slice(item.position!.end.offset! + by, end.offset! + by).match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
  });
}
