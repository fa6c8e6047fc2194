import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withoutComments } from '../domain/comments.js';
import { isAnsweredState, type ItemState, type ReportItem, type ReportPart } from '../report/report.js';
import { arrange } from './arrange.js';
import type { Audience, Gap } from './audience.js';
import { flowOf, inTypeOrder, type Piece, type Row } from './flow.js';
import { headingElement } from './headingElement.js';
import { itemId } from './itemId.js';
import { taskMark } from './markdown/handlers.js';
import { limitDepth } from './markdown/limitDepth.js';
import { shownContent } from './markdown/shownContent.js';
import { withoutTold } from './markdown/withoutTold.js';
import type { RenderContext } from './renderContext.js';
import { isWithin, mergeRanges } from './toldRanges.js';

/** The states that are said in a word beside the name. What does not apply says so itself, and needs no more than that. */
const TAGS: Partial<Record<ItemState, string>> = { unknown: 'Unknown', 'not-disclosed': 'Not disclosed' };

/** A section or subsection under a heading of a level, with all that stands in it; nothing where this audience is not to know of it. */
export function renderItem(item: ReportItem, level: number, context: RenderContext, classNames: readonly string[]): Element[] {
  if (!isRendered(item, context)) return [];
  const gap = context.audience.gap(item);
  const content = renderAround(item, level, context, () => false);
  // A subsection of which everything is told elsewhere leaves no heading behind.
  if (content.length === 0 && !gap && level > 2 && item.found?.parts.some((part) => context.told.has(part))) return [];
  return [
    h('section', { id: itemId(item.type), className: [...classNames, item.state], ...sourceOf(item, context) }, [
      headingElement(level, [nameOf(item, context), ...tagOf(item, context)]),
      ...content,
      ...guidance(gap),
    ]),
  ];
}

/** Whether an item is on the page at all: not what nobody is to miss, and not what "not applicable", said of the whole, answers for it. */
export function isRendered(item: ReportItem, { audience }: Pick<RenderContext, 'audience'>): boolean {
  if (item.found && isWithin(shownContent(item.found.name.part).hidden, item.found.name.range)) return false;
  return audience.gap(item) !== undefined || (isAnsweredState(item.state) && item.found !== undefined);
}

/** What stands below the heading of an item, but for the items inside that are told elsewhere; labelled ones have to be in `context.told` too. */
export function renderAround(item: ReportItem, level: number, context: RenderContext, isTold: (inner: ReportItem) => boolean): ElementContent[] {
  if (!item.found) return [];
  const { intro, items } = arrange(item.found.parts, item.items.filter((inner) => isUnderHeading(inner)));
  const [own, ...others] = intro;
  const siblings = item.items.filter((inner) => !isTold(inner));
  const pieces = own ? (item.found.as === 'label' ? (rowOf(item, context)?.written?.value ?? []) : flow(own, context)) : [];
  return [
    ...(own ? renderPieces(inTypeOrder(pieces, siblings, (inner) => showsMissing(item, inner, context)), own, context) : []),
    ...renderFreeParts(others, level, context),
    ...items.flatMap(({ item: inner, after }) => [
      ...(!isTold(inner) && (inner.found || showsMissing(item, inner, context)) ? renderItem(inner, Math.min(6, level + 1), context, ['subsection']) : []),
      ...renderFreeParts(after, level, context),
    ]),
  ];
}

/** What an item says, without its name. */
export function renderValue(item: ReportItem, level: number, context: RenderContext): ElementContent[] {
  return renderAround(item, level, context, () => false);
}

/** The row that a labelled item is, wherever in its part. */
export function rowOf({ found, type }: ReportItem, context: RenderContext): Row | undefined {
  const find = (pieces: readonly Piece[]): Row | undefined => {
    for (const piece of pieces) {
      for (const row of 'rows' in piece ? piece.rows : []) {
        const match = row.item?.type === type ? row : find(row.written?.value ?? []);
        if (match) return match;
      }
    }
    return undefined;
  };
  return found && find(flow(found.value.part, context));
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
    if (context.told.get(part)?.some(({ start, end }) => start === 0 && end === part.text.length)) return [];
    const content = renderPieces(flow(part, context), part, context);
    if (!heading) return content;
    // A heading of which everything is told elsewhere goes too.
    if (content.length === 0 && context.told.has(part)) return [];
    while (depths.length > 0 && depths.at(-1)! >= heading.depth) depths.pop();
    depths.push(heading.depth);
    return [headingElement(Math.min(6, level + depths.length), [freeName(part, context)]), ...content];
  });
}

/** The name of a part that is no expected item, as its author wrote it. */
export function freeName(part: ReportPart, { audience, defanger }: RenderContext): ElementContent {
  const { text, textRange } = part.facts.heading!;
  return audience.name(text === '' ? 'Untitled' : defanger.text(text), { part, range: textRange });
}

export function flow(part: ReportPart, { labelled, told }: RenderContext): Piece[] {
  const { blocks, hidden } = shownContent(part);
  const ranges = told.get(part) ?? [];
  return flowOf(part, limitDepth(withoutTold(blocks, part.text, ranges), part.text), labelled, hidden.length > 0 ? mergeRanges([...ranges, ...hidden]) : ranges);
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
  // A field of which everything is told elsewhere leaves no name behind.
  if (value.length === 0 && written && !gap && context.told.has(part)) return [];
  const box = written && /\[([ xX])\]/u.exec(written.label.style.bullet)?.[1];
  const place = written && { part, range: written.label.range };
  const properties = { ...(item && { id: itemId(item.type) }), className: ['field', item?.state ?? 'filled'], ...(place && audience.source(place)) };
  return [
    h('div', properties, [
      h('dt', [...(box ? [taskMark(box !== ' '), ' '] : []), item ? nameOf(item, context) : audience.name(context.defanger.text(written!.label.text), place!), ...(item ? tagOf(item, context) : [])]),
      h('dd', [...value, ...guidance(gap)]),
    ]),
  ];
}

/** The name as its author wrote it, or as the type has it where it does not stand there. */
export function nameOf({ found, type }: ReportItem, { audience, defanger }: RenderContext): ElementContent {
  if (!found) return { type: 'text', value: type.title };
  const { part, range } = found.name;
  const text = found.as === 'heading' ? part.facts.heading!.text : withoutComments(part.text.slice(range.start, range.end)).trim();
  return audience.name(defanger.text(text), found.name);
}

export function tagOf(item: ReportItem, { audience }: RenderContext): ElementContent[] {
  const tag = audience.gap(item)?.tag ?? (item.found ? TAGS[item.state] : undefined);
  return tag === undefined ? [] : [{ type: 'text', value: ' ' }, h('span', { className: ['tag'] }, tag)];
}

export function guidance(gap: Gap | undefined): Element[] {
  if (!gap || (gap.guidance === '' && !gap.insert)) return [];
  return [h('p', { className: ['guidance'] }, [...(gap.guidance === '' ? [] : [h('span', gap.guidance)]), ...(gap.insert ? [{ type: 'text', value: ' ' } as const, gap.insert] : [])])];
}

export function sourceOf({ found }: ReportItem, { audience }: RenderContext): ReturnType<Audience['source']> {
  return found ? audience.source(found.name) : {};
}
