import { rangeOf, type ReportItem } from './report.js';

/** The items that stand under headings of their own, in the order of the type. */
export function placedItems(siblings: readonly ReportItem[]): ReportItem[] {
  return siblings.filter(({ found }) => found?.as === 'heading');
}

/**
 * The largest set of items that already stand in the order of the type (a longest increasing run of their offsets); all others
 * have to move, and no fewer would do. Of several such sets, the one with the earliest ends.
 */
export function inOrder(items: readonly ReportItem[]): ReadonlySet<ReportItem> {
  const offsets = items.map(({ found }) => rangeOf(found!.name).start);
  const lengths: number[] = [];
  const previous: number[] = [];
  offsets.forEach((offset, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before += 1) {
      if (offsets[before]! < offset && lengths[before]! >= lengths[index]) {
        lengths[index] = lengths[before]! + 1;
        previous[index] = before;
      }
    }
  });
  const kept = new Set<ReportItem>();
  for (let index = lengths.indexOf(Math.max(0, ...lengths)); index >= 0; index = previous[index]!) kept.add(items[index]!);
  return kept;
}
