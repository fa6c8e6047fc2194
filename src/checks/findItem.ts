import { allItems, type Place, type Report, type ReportItem } from '../report/report.js';

/** The item at a JSON pointer, with the item that it belongs into; nothing for what is no item of the type. */
export function findItem(report: Pick<Report, 'items'>, path: string): { item: ReportItem; parent?: ReportItem } | undefined {
  let parent: ReportItem | undefined;
  for (const item of allItems(report.items)) {
    if (item.type.path === path) return { item, ...(parent && { parent }) };
    if (path.startsWith(`${item.type.path}/`)) parent = item;
  }
  return undefined;
}

/** Where to show what concerns the whole report: its title, else its first line. */
export function reportPlace(report: Pick<Report, 'title' | 'parts'>): Place {
  if (report.title) return report.title.place;
  const part = report.parts[0]!;
  return { part, range: { start: 0, end: /^[^\r\n]*/u.exec(part.text)![0].length } };
}
