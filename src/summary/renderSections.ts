import type { Element } from 'hast';
import { h } from 'hastscript';
import { isRecommendations } from '../report/recommendations/recommendationsOf.js';
import type { ReportItem, ReportPart } from '../report/report.js';
import type { ItemType } from '../report/type/reportType.js';
import type { Arranged } from './arrange.js';
import { attackBlock } from './attack/attackBlock.js';
import { isAttackSection } from './attack/tacticRows.js';
import { cachedBlock } from './blockCache.js';
import { glanceBlock } from './glance/glanceBlock.js';
import { headingElement } from './headingElement.js';
import { indicatorsBlock } from './indicators/indicatorsBlock.js';
import { itemId } from './itemId.js';
import { longPart } from './longPart.js';
import { recommendationsBlock } from './recommendations/recommendationsBlock.js';
import { type RenderContext, statesOf, toldIn } from './renderContext.js';
import { flow, freeName, isRendered, renderFreeParts, renderItem, renderPieces } from './renderItem.js';
import type { Block } from './summary.js';
import { timelineBlock } from './timeline/timelineBlock.js';

/** Sections stand right below the page's title. */
const LEVEL = 2;

/** All sections in the order of their type, but for the key facts, which come first, each followed by what the text has behind it, of which something may be told elsewhere. */
export function sectionBlocks(sections: readonly Arranged[], context: RenderContext, around: RenderContext): Block[] {
  const items = sections.map(({ item }) => item);
  const keyFacts = items.find(({ type }) => isKeyFacts(type));
  const lead = items.find(({ type }) => type.items.length === 0);
  return [
    ...glanceBlock(keyFacts, context),
    ...sections.flatMap(({ item, after }) => [...(item === keyFacts || !isRendered(item, context) ? [] : [sectionBlock(item, item === lead, context)]), ...strayBlocks(after, around, `${itemId(item.type)}-`)]),
  ];
}

/** A section in the form that fits what its type says of it. */
function sectionBlock(item: ReportItem, isLead: boolean, context: RenderContext): Block {
  const { type } = item;
  if (item.found && type.events) return timelineBlock(item, context);
  if (isAttackSection(type)) return attackBlock(item, context);
  if (item.found && type.indicators) return indicatorsBlock(item, context);
  if (item.found && isRecommendations(item.type)) return recommendationsBlock(item, context);
  const classNames = ['section', ...(isLead ? ['lead'] : []), ...(type.cards ? ['cards'] : [])];
  return cachedBlock(itemId(type), item.found?.parts ?? [], [statesOf(item)], context, () => renderItem(item, LEVEL, context, classNames)[0]!);
}

/**
 * A type's key facts are its first section that consists of required fields and nothing else: what every report has to answer
 * in a few words. It is shown at the top, in place of where it stands, so that nothing is said twice.
 */
function isKeyFacts({ items }: ItemType): boolean {
  return items.length > 0 && items.every(({ form, required }) => form === 'field' && required);
}

/** Sections that the type does not know, each as one of its own: they are as much of the report as those that it asks for. */
export function strayBlocks(parts: readonly ReportPart[], context: RenderContext, prefix = ''): Block[] {
  return cardsOf(parts).map((card, index) => {
    const id = `${prefix}stray-${index + 1}`;
    return cachedBlock(id, card, [toldIn(card, context)], context, () => renderStray(id, card, context), longPart(card, context));
  });
}

function renderStray(id: string, [first, ...rest]: readonly [ReportPart, ...ReportPart[]], context: RenderContext): Element {
  const { heading } = first.facts;
  return h('section', { id, className: ['section', 'stray'], ...(heading && context.audience.source({ part: first, range: heading.textRange })) }, [
    ...(heading ? [headingElement(LEVEL, [freeName(first, context)])] : []),
    ...renderPieces(flow(first, context), first, context),
    ...renderFreeParts(rest, LEVEL, context),
  ]);
}

/** A section begins at a heading that is no deeper than the one that the section before it began with. */
function cardsOf(parts: readonly ReportPart[]): [ReportPart, ...ReportPart[]][] {
  const cards: [ReportPart, ...ReportPart[]][] = [];
  for (const part of parts) {
    const card = cards.at(-1);
    if (card && depthOf(part) > depthOf(card[0])) card.push(part);
    else cards.push([part]);
  }
  return cards;
}

function depthOf({ facts }: ReportPart): number {
  return facts.heading?.depth ?? 0;
}
