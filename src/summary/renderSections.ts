import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportItem, ReportPart } from '../report/report.js';
import type { ItemType } from '../report/type/reportType.js';
import type { Arranged } from './arrange.js';
import { headingElement } from './headingElement.js';
import { flow, freeName, type RenderContext, renderFreeParts, renderItem, renderPieces } from './renderItem.js';

/** Sections stand right below the page's title. */
const LEVEL = 2;

/** All sections in the order of their type, but for the key facts, which come first, each followed by what the text has behind it. */
export function renderSections(sections: readonly Arranged[], context: RenderContext): Element[] {
  const items = sections.map(({ item }) => item);
  const keyFacts = items.find(({ type }) => isKeyFacts(type));
  const lead = items.find(({ type }) => type.items.length === 0);
  const render = (item: ReportItem): Element[] => renderItem(item, LEVEL, context, ['card', ...(item === keyFacts ? ['key-facts'] : []), ...(item === lead ? ['lead'] : [])]);
  return [
    ...(keyFacts ? render(keyFacts) : []),
    ...sections.flatMap(({ item, after }) => [...(item === keyFacts ? [] : render(item)), ...renderStrays(after, context)]),
  ];
}

/**
 * A type's key facts are its first section that consists of required fields and nothing else: what every report has to answer
 * in a few words. It is shown at the top, in place of where it stands, so that nothing is said twice.
 */
function isKeyFacts({ items }: ItemType): boolean {
  return items.length > 0 && items.every(({ form, required }) => form === 'field' && required);
}

/** Sections that the type does not know, a card for each. */
export function renderStrays(parts: readonly ReportPart[], context: RenderContext): Element[] {
  return cardsOf(parts).map(([first, ...rest]) => {
    const { heading } = first.facts;
    return h('section', { className: ['card', 'stray'], ...(heading && context.audience.source(first.start + heading.textRange.start)) }, [
      ...(heading ? [headingElement(LEVEL, [freeName(first, context)])] : []),
      ...renderPieces(flow(first, context), first, context),
      ...renderFreeParts(rest, LEVEL, context),
    ]);
  });
}

/** A card begins at a heading that is no deeper than the one that the card before it began with. */
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
