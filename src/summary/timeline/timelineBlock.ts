import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Range } from '../../domain/range.js';
import type { ReportItem, ReportPart } from '../../report/report.js';
import type { TimelineEvent } from '../../report/timeline/timelineEvent.js';
import { cachedBlock } from '../blockCache.js';
import { itemId } from '../itemId.js';
import { renderItem } from '../renderItem.js';
import { type RenderContext, statesOf } from '../renderContext.js';
import type { Block } from '../summary.js';
import { mergeRanges } from '../toldRanges.js';
import { eventBody } from './eventBody.js';
import { type EventRow, timelineChart } from './timelineChart.js';

/** A section of events: drawn on an axis, and below that what its author tells of its phases beside them. */
export function timelineBlock(item: ReportItem, context: RenderContext): Block {
  const { report } = context;
  const parts = item.found?.parts ?? [];
  const events = report.events.filter(({ place }) => parts.includes(place.part));
  const inputs = [statesOf(item), JSON.stringify(report.dateContext), events.length];
  return cachedBlock(itemId(item.type), parts, inputs, context, () => renderTimeline(item, events, context));
}

function renderTimeline(item: ReportItem, events: readonly TimelineEvent[], context: RenderContext): Element {
  const told = new Map<ReportPart, Range[]>();
  const rows = events.map((event): EventRow => {
    const index = item.items.findIndex(({ type }) => type === event.phase);
    const phase = item.items[index];
    const { content, told: ranges } = eventBody(event, phase, context);
    const inPart = told.get(event.place.part);
    if (inPart) inPart.push(...ranges);
    else told.set(event.place.part, [...ranges]);
    return { event, content, ...(phase && { phase: { name: context.defanger.text(phaseName(phase)), index } }) };
  });
  const merged = new Map([...told].map(([part, ranges]) => [part, mergeRanges(ranges)]));
  const [element] = renderItem(item, 2, { ...context, told: merged }, ['section', 'timeline']);
  const [heading, ...rest] = element!.children;
  element!.children = [heading!, ...timelineChart(rows, context), ...narrative(rest)];
  return element!;
}

/** The name as its author wrote it, if without Markdown. */
function phaseName({ found, type }: ReportItem): string {
  return found?.as === 'heading' ? (found.name.part.facts.heading?.text ?? type.title) : type.title;
}

function narrative(rest: readonly ElementContent[]): Element[] {
  return rest.length > 0 ? [h('div', { className: ['phases'] }, [...rest])] : [];
}
