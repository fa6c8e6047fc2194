import { allItems, type Report, type ReportItem } from '../report/report.js';

/** The item at a JSON pointer, with the item that it belongs into; nothing for what is no item of the type. */
export function findItem(report: Pick<Report, 'items'>, path: string): { item: ReportItem; parent?: ReportItem } | undefined {
  let parent: ReportItem | undefined;
  for (const item of allItems(report.items)) {
    if (item.type.path === path) return { item, ...(parent && { parent }) };
    if (path.startsWith(`${item.type.path}/`)) parent = item;
  }
  return undefined;
}
