import type { Report, ReportItem } from '../report/report.js';

/** An item with the one that it belongs into. */
interface PlacedItem {
  readonly item: ReportItem;
  readonly parent?: ReportItem;
}

const known = new WeakMap<Report['items'], ReadonlyMap<string, PlacedItem>>();

/** The item at a JSON pointer, with the item that it belongs into; nothing for what is no item of the type. */
export function findItem({ items }: Pick<Report, 'items'>, path: string): PlacedItem | undefined {
  const before = known.get(items);
  const byPath = before ?? new Map(placedItems(items).map((placed) => [placed.item.type.path, placed]));
  if (!before) known.set(items, byPath);
  return byPath.get(path);
}

function placedItems(items: readonly ReportItem[], parent?: ReportItem): PlacedItem[] {
  return items.flatMap((item) => [{ item, ...(parent && { parent }) }, ...placedItems(item.items, item)]);
}
