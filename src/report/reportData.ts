import { isAnsweredState, type Report, type ReportItem } from './report.js';

/** What a report says, as plain JSON in the shape that its type's schema describes. What is not answered is left out. */
export function reportData(report: Pick<Report, 'items' | 'title' | 'frontMatter'>): Record<string, unknown> {
  return {
    ...(report.frontMatter && { metadata: report.frontMatter.data }),
    ...(report.title && { title: report.title.text }),
    ...itemsData(report.items),
  };
}

function itemsData(items: readonly ReportItem[]): Record<string, unknown> {
  return Object.fromEntries(items.flatMap((item) => (item.found && isPresent(item) ? [[item.type.id, itemData(item)]] : [])));
}

/** A heading without content is there, but empty; a label without a value is as good as not there. */
function isPresent(item: ReportItem): boolean {
  return item.found?.as === 'heading' || isAnsweredState(item.state);
}

function itemData(item: ReportItem): unknown {
  if (item.type.items.length === 0) return isAnsweredState(item.state) ? item.value : '';
  return { ...itemsData(item.items), ...(isAnsweredState(item.state) && { text: item.value }) };
}
