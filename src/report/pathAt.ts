import { allItems, type Place, type Report } from './report.js';

/** JSON pointer of the innermost item of a report that a place stands in; empty where it stands in none. */
export function pathAt(report: Report, { part, range }: Place): string {
  let path = '';
  for (const { type, found } of allItems(report.items)) {
    if (found?.as === 'heading' ? found.parts.includes(part) : found?.value.part === part && found.name.range.start <= range.start && range.end <= found.value.range.end) path = type.path;
  }
  return path;
}
