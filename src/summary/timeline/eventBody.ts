import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Range } from '../../domain/range.js';
import type { ReportItem } from '../../report/report.js';
import { saysMore } from '../../report/timeline/saysMore.js';
import { CONFIDENCES, type TimelineEvent } from '../../report/timeline/timelineEvent.js';
import { labelRange } from '../labelRange.js';
import { limitDepth } from '../markdown/limitDepth.js';
import { shownContent } from '../markdown/shownContent.js';
import { sliceBlocks } from '../markdown/sliceBlocks.js';
import { nameOf } from '../renderItem.js';
import type { RenderContext } from '../renderContext.js';

/** What an event's row shows behind its date, and the ranges of its part that are told by that. */
export interface EventBody {
  readonly content: ElementContent[];
  readonly told: readonly Range[];
}

export function eventBody(event: TimelineEvent, phase: ReportItem | undefined, context: RenderContext): EventBody {
  if (event.line?.cells) return rowBody(event, event.line.cells, event.line.columns ?? [], context);
  if (event.line) return { content: [...labelOf(event, context), ...slice(event, besideDate(event, event.line.range), context)], told: [event.place.range] };
  const field = phase?.items.find(({ type, found }) => type.values === 'dates' && found?.value.part === event.datePlace.part && found.value.range.start <= event.datePlace.range.start && event.datePlace.range.end <= found.value.range.end);
  return phase && field ? fieldsBody(phase, field, context) : headingBody(event, context);
}

function slice({ place: { part } }: Pick<TimelineEvent, 'place'>, range: Range, { markdown }: RenderContext): ElementContent[] {
  return range.end <= range.start ? [] : markdown.render(limitDepth(sliceBlocks(shownContent(part).blocks, part.text, range), part.text), part);
}

const SEPARATORS = /^(?:[\s:：,;|\])–—-]|\*+|_+|`+|~+)+/u;
const TAG = new RegExp(String.raw`\[(?:${CONFIDENCES.join('|')})\]`, 'iu');
const LEADING_TAG = new RegExp(String.raw`^\s*${TAG.source}`, 'iu');
const TRAILING_TAG = new RegExp(String.raw`\s*${TAG.source}([.\s]*)$`, 'iu');

/** What an event's line says behind its date, without the tag for how sure its author is: that is said beside it. */
function behindDate({ place: { part, range }, datePlace }: TimelineEvent): Range {
  let { end: start } = datePlace.range;
  const trim = (pattern: RegExp): void => {
    start += pattern.exec(part.text.slice(start, range.end))?.[0].length ?? 0;
  };
  for (const pattern of [SEPARATORS, LEADING_TAG, SEPARATORS]) trim(pattern);
  const trailing = TRAILING_TAG.exec(part.text.slice(start, range.end));
  return { start: Math.min(start, range.end), end: trailing ? start + trailing.index : range.end };
}

/** What stands behind the date, or the whole line where that says nothing: "The host was isolated on 2026-03-10." */
function besideDate(event: TimelineEvent, line: Range): Range {
  const behind = behindDate(event);
  const { text } = event.place.part;
  const isLast = !/[\p{L}\p{N}]/u.test(text.slice(behind.start, behind.end)) && /[\p{L}\p{N}]/u.test(text.slice(line.start, event.datePlace.range.start));
  return isLast ? { start: line.start, end: behind.end } : behind;
}

/** "Detection:" before the date of a line that is a field. */
function labelOf({ place: { part, range }, datePlace }: TimelineEvent, { defanger }: RenderContext): ElementContent[] {
  const entry = part.facts.entries.find(({ label, lineRange }) => label && lineRange.start === range.start && label.range.end <= datePlace.range.start);
  return entry?.label ? [h('span', { className: ['event-label'] }, `${defanger.text(entry.label.text)}:`), { type: 'text', value: ' ' }] : [];
}

/** The cells of a row, that of its date from behind it, but for how sure its author is, each with the name of its column where there are several. */
function rowBody(event: TimelineEvent, cells: readonly Range[], columns: readonly string[], context: RenderContext): EventBody {
  const { part } = event.place;
  const isDate = ({ start, end }: Range): boolean => start <= event.datePlace.range.start && event.datePlace.range.start < end;
  const rest = cells.flatMap((cell, index) => {
    const shown = isDate(cell) ? behindDate({ ...event, place: { part, range: cell } }) : cell;
    const words = part.text.slice(shown.start, shown.end).trim();
    return words === '' || new RegExp(`^${TAG.source}$`, 'iu').test(words) || (isDate(cell) && !saysMore(words)) ? [] : [{ cell, shown, column: columns[index] ?? '' }];
  });
  const table = part.blocks.find((block) => block.type === 'table' && block.position!.start.offset! <= event.place.range.start && event.place.range.end <= block.position!.end.offset!);
  const row = table?.type === 'table' ? table.children.find(({ position }) => position!.start.offset === event.place.range.start) : undefined;
  const content = rest.map(({ cell, shown, column }): ElementContent => {
    const node = row?.children.find(({ position }) => position!.start.offset! <= cell.start && cell.end <= position!.end.offset!);
    const [paragraph] = context.markdown.render(limitDepth(sliceBlocks(node ? [{ ...node, type: 'paragraph' }] : [], part.text, shown), part.text), part);
    const inline = paragraph?.type === 'element' ? paragraph.children : [];
    return h('p', rest.length > 1 && column !== '' ? [h('span', { className: ['event-label'] }, `${context.defanger.text(column)}:`), ' ', ...inline] : inline);
  });
  return { content, told: [event.place.range] };
}

/** What a subsection says in fields: its date stands beside it, the rest is what happened. What is unknown is left where it is loud. */
function fieldsBody(phase: ReportItem, date: ReportItem, context: RenderContext): EventBody {
  const { part } = date.found!.value;
  const others = phase.items.filter((item) => item !== date && item.state === 'filled' && item.found?.as === 'label' && item.found.value.part === part);
  const content = others.map((item): ElementContent => {
    const { value } = item.found!;
    return h('div', { className: ['event-field'] }, [h('span', { className: ['event-label'] }, [nameOf(item, context), ':']), ' ', ...slice({ place: value }, value.range, context)]);
  });
  return { content, told: [date, ...others].map(({ found }) => labelRange(found!)) };
}

/** "### 2018-03-31 15:47: Mail opened" with all that stands below it. */
function headingBody(event: TimelineEvent, context: RenderContext): EventBody {
  const { part, range } = event.place;
  const { heading } = part.facts;
  if (!heading) return { content: slice(event, behindDate(event), context), told: [range] };
  const words = part.text.slice(behindDate({ ...event, place: { part, range: heading.textRange } }).start, heading.textRange.end).trim();
  const below = shownContent(part).blocks.slice(1);
  return {
    content: [...(words === '' ? [] : [h('p', { className: ['event-title'] }, slice(event, behindDate({ ...event, place: { part, range: heading.textRange } }), context).flatMap((child) => (child.type === 'element' ? child.children : [child])))]), ...context.markdown.render(limitDepth(below, part.text), part)],
    told: [{ start: 0, end: part.text.length }],
  };
}
