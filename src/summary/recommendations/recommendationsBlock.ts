import { h } from 'hastscript';
import { intervalOf } from '../../domain/date/interval.js';
import { dueDate } from '../../report/recommendations/dueDate.js';
import { type Recommendation, recommendationsOf } from '../../report/recommendations/recommendationsOf.js';
import type { Place, ReportItem } from '../../report/report.js';
import { cachedBlock } from '../blockCache.js';
import { itemId } from '../itemId.js';
import { markPlaces } from '../markdown/markPlaces.js';
import { renderItem } from '../renderItem.js';
import { type RenderContext, statesOf } from '../renderContext.js';
import type { Block } from '../summary.js';

/** The section of recommendations as it is written, its owners and dates with it; what should have been done by now is marked. */
export function recommendationsBlock(item: ReportItem, context: RenderContext): Block {
  const overdue = recommendationsOf(context.report).flatMap((one) => overduePlace(one, context));
  const inputs = [statesOf(item), overdue.map(({ part, range }) => `${context.indexes.get(part)} ${range.start}`).join('\n')];
  return cachedBlock(itemId(item.type), item.found?.parts ?? [], inputs, context, () => {
    const marks = overdue.map((place) => ({ place, mark: h('span', { className: ['tag', 'overdue'] }, 'overdue') }));
    return renderItem(item, 2, { ...context, markdown: markPlaces(context.markdown, marks) }, ['section', 'recommendations'])[0]!;
  });
}

/** Where a recommendation should say that it is overdue: a row in the cell of its date. Ticked tasks are none any more. */
function overduePlace(one: Recommendation, { now, report }: RenderContext): Place[] {
  const date = dueDate(one, report);
  const end = date && intervalOf(date.reading)?.to;
  if (!date || end === undefined || end >= now) return [];
  return [one.cells?.due ?? one.place];
}
