import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isAnsweredState, type ItemState, rangeOf, type ReportItem, type ReportPart } from '../report/report.js';
import { arrange } from './arrange.js';
import type { Audience, Gap } from './audience.js';
import { flowOf, inTypeOrder, type LabelledItems, type Piece, type Row } from './flow.js';
import { headingElement } from './headingElement.js';
import { itemId } from './itemId.js';
import { taskMark } from './markdown/handlers.js';
import { limitDepth } from './markdown/limitDepth.js';
import type { MarkdownRenderer } from './markdown/markdownRenderer.js';

/** What the rendering of one report needs to know at every place. */
export interface RenderContext {
  readonly audience: Audience;
  readonly markdown: MarkdownRenderer;
  readonly labelled: LabelledItems;
}

/** The states that are said in a word beside the name. What does not apply says so itself, and needs no more than that. */
const TAGS: Partial<Record<ItemState, string>> = { unknown: 'Unknown', 'not-disclosed': 'Not disclosed' };

/** A section or subsection under a heading of a level, with all that stands in it; nothing where this audience is not to know of it. */
export function renderItem(item: ReportItem, level: number, context: RenderContext, classNames: readonly string[]): Element[] {
  const gap = context.audience.gap(item);
  if (!isAnsweredState(item.state) && !gap) return [];
  // What "not applicable", said of the whole, answers for an inner item that does not stand there.
  if (!item.found && !gap) return [];
  const content = item.found ? renderBody(item, level, context) : [];
  return [
    h('section', { id: itemId(item.type), className: [...classNames, item.state], ...sourceOf(item, context) }, [
      headingElement(level, [nameOf(item, context), ...tagOf(item, context)]),
      ...content,
      ...guidance(gap),
    ]),
  ];
}

function renderBody(item: ReportItem, level: number, context: RenderContext): ElementContent[] {
  const { parts } = item.found!;
  const { intro, items } = arrange(parts, item.items.filter((inner) => isUnderHeading(inner)));
  const [own, ...others] = intro;
  return [
    ...(own ? renderPieces(inTypeOrder(flow(own, context), item.items, (inner) => showsMissing(item, inner, context)), own, context) : []),
    ...renderFreeParts(others, level, context),
    ...items.flatMap(({ item: inner, after }) => [
      ...(inner.found || showsMissing(item, inner, context) ? renderItem(inner, Math.min(6, level + 1), context, ['subsection']) : []),
      ...renderFreeParts(after, level, context),
    ]),
  ];
}

function isUnderHeading({ found, type }: ReportItem): boolean {
  return found ? found.as === 'heading' : type.form !== 'field';
}

/** Of what is empty as a whole, only the whole is marked: what belongs inside comes with it. */
function showsMissing(outer: ReportItem, item: ReportItem, { audience }: RenderContext): boolean {
  return outer.state !== 'empty' && item.state === 'missing' && audience.gap(item) !== undefined;
}

/** Parts that are no expected item, under headings of their own below one of a level; none skips a level, whatever its author's marks say. */
export function renderFreeParts(parts: readonly ReportPart[], level: number, context: RenderContext): ElementContent[] {
  const depths: number[] = [];
  return parts.flatMap((part): ElementContent[] => {
    const { heading } = part.facts;
    const content = renderPieces(flow(part, context), part, context);
    if (!heading) return content;
    while (depths.length > 0 && depths.at(-1)! >= heading.depth) depths.pop();
    depths.push(heading.depth);
    return [headingElement(Math.min(6, level + depths.length), [freeName(part, context)]), ...content];
  });
}

/** The name of a part that is no expected item, as its author wrote it. */
export function freeName(part: ReportPart, { audience }: RenderContext): ElementContent {
  const { text, textRange } = part.facts.heading!;
  return audience.name(text === '' ? 'Untitled' : text, part.start + textRange.start);
}

export function flow(part: ReportPart, { labelled }: RenderContext): Piece[] {
  return flowOf(part, limitDepth(part.blocks, part.text), labelled);
}

export function renderPieces(pieces: readonly Piece[], part: ReportPart, context: RenderContext): ElementContent[] {
  return pieces.flatMap((piece): ElementContent[] => {
    if ('blocks' in piece) return context.markdown.render(piece.blocks, part);
    const rows = piece.rows.flatMap((row) => renderRow(row, part, context));
    return rows.length > 0 ? [h('dl', { className: ['fields'] }, rows)] : [];
  });
}

function renderRow({ item, written }: Row, part: ReportPart, context: RenderContext): Element[] {
  const { audience } = context;
  const gap = item && audience.gap(item);
  if (item && !isAnsweredState(item.state) && !gap) return [];
  const pieces = item ? inTypeOrder(written?.value ?? [], item.items, (inner) => showsMissing(item, inner, context)) : written!.value;
  const value = renderPieces(pieces, part, context);
  const box = written && /\[([ xX])\]/u.exec(written.label.style.bullet)?.[1];
  const offset = written && part.start + written.label.range.start;
  const properties = { ...(item && { id: itemId(item.type) }), className: ['field', item?.state ?? 'filled'], ...(offset !== undefined && audience.source(offset)) };
  return [
    h('div', properties, [
      h('dt', [...(box ? [taskMark(box !== ' '), ' '] : []), item ? nameOf(item, context) : audience.name(written!.label.text, offset!), ...(item ? tagOf(item, context) : [])]),
      h('dd', [...value, ...guidance(gap)]),
    ]),
  ];
}

/** The name as its author wrote it, or as the type has it where it does not stand there. */
function nameOf({ found, type }: ReportItem, { audience }: RenderContext): ElementContent {
  if (!found) return { type: 'text', value: type.title };
  const { part, range } = found.name;
  const text = found.as === 'heading' ? part.facts.heading!.text : part.text.slice(range.start, range.end);
  return audience.name(text, rangeOf(found.name).start);
}

function tagOf(item: ReportItem, { audience }: RenderContext): ElementContent[] {
  const tag = audience.gap(item)?.tag ?? (item.found ? TAGS[item.state] : undefined);
  return tag === undefined ? [] : [{ type: 'text', value: ' ' }, h('span', { className: ['tag'] }, tag)];
}

function guidance(gap: Gap | undefined): Element[] {
  return gap && gap.guidance !== '' ? [h('p', { className: ['guidance'] }, gap.guidance)] : [];
}

function sourceOf({ found }: ReportItem, { audience }: RenderContext): ReturnType<Audience['source']> {
  return found ? audience.source(rangeOf(found.name).start) : {};
}
