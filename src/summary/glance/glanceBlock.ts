import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type ReportItem, wordsAt } from '../../report/report.js';
import type { Moment } from '../../report/type/vocabulary.js';
import { readSpans } from '../../report/timeline/readSpans.js';
import { spanText } from '../../report/timeline/span.js';
import { cachedBlock } from '../blockCache.js';
import { dateInWords } from '../dates/dateInWords.js';
import { itemId } from '../itemId.js';
import { labelRanges } from '../labelRange.js';
import { guidance, isRendered, nameOf, renderAround, renderValue, sourceOf, tagOf } from '../renderItem.js';
import { type RenderContext, statesOf } from '../renderContext.js';
import type { Block } from '../summary.js';
import { metadataFacts } from './metadataFacts.js';

/** What a reader wants to know before reading: the fields that every report has to answer, how long things took, and what the front matter says of who is affected. */
export function glanceBlock(item: ReportItem | undefined, context: RenderContext): Block[] {
  const spans = readSpans(context.report).map((span) => ({ title: span.title, text: spanText(span), place: span.to.place }));
  const facts = metadataFacts(context);
  const isShown = item !== undefined && isRendered(item, context);
  if (!isShown && spans.length === 0 && facts.length === 0) return [];
  const id = isShown ? itemId(item.type) : 'at-a-glance';
  const render = (): Element => h('section', { id, className: ['section', 'glance', ...(isShown ? [item.state] : [])], ariaLabelledBy: 'at-a-glance-heading', ...(isShown && sourceOf(item, context)) }, [
    h('h2', { id: 'at-a-glance-heading' }, [item?.found ? context.audience.name(TITLE, item.found.name) : TITLE, ...(isShown ? tagOf(item, context) : [])]),
    ...(isShown ? renderFields(item, context) : []),
    ...(spans.length > 0 ? [h('dl', { className: ['spans'] }, spans.map(({ title, text, place }) => h('div', { className: ['span'], ...context.audience.source(place) }, [h('dt', title), h('dd', text)])))] : []),
    ...facts,
    ...(isShown ? guidance(context.audience.gap(item)) : []),
  ]);
  const inputs = [item && statesOf(item), JSON.stringify(spans.map(({ text, place }) => [text, context.indexes.get(place.part), place.range])), JSON.stringify(facts), JSON.stringify(context.report.dateContext)];
  return [cachedBlock(id, item?.found?.parts ?? [], inputs, context, render)];
}

const TITLE = 'At a glance';

/** The field of which the day of the incident depends, then how it was found. */
const MOMENTS: readonly (Moment | undefined)[] = [undefined, 'access', 'detection', 'containment', 'eradication'];

function renderFields(item: ReportItem, context: RenderContext): ElementContent[] {
  const fields = item.items.filter(({ found }) => found?.as !== 'heading');
  const isEmpty = item.state === 'empty' || item.state === 'missing';
  const shown = isEmpty ? [] : fields.filter((field) => isRendered(field, context));
  // Who and where come first, then when, in the order of what happened.
  const ordered = [...shown].sort((a, b) => MOMENTS.indexOf(a.type.moment) - MOMENTS.indexOf(b.type.moment));
  return [
    ...(ordered.length > 0 ? [h('dl', { className: ['facts'] }, ordered.map((field) => renderFact(field, context)))] : []),
    ...renderAround(item, 2, { ...context, told: labelRanges(shown) }, (inner) => shown.includes(inner)),
  ];
}

function renderFact(item: ReportItem, context: RenderContext): Element {
  const gap = context.audience.gap(item);
  const words = item.found && item.date && dateInWords(item.date, wordsAt(item.found.value).slice(item.date.range.start, item.date.range.end));
  const value = item.found ? renderValue(item, 2, context) : [];
  // Beside the date as it was read, its own words stand where they say anything else.
  const isQuoted = words !== undefined && plain(item.value) !== plain(words.text);
  return h('div', { id: itemId(item.type), className: ['fact', item.state, ...(words ? ['date'] : [])], ...sourceOf(item, context) }, [
    h('dt', [nameOf(item, context), ...tagOf(item, context)]),
    h('dd', [
      ...(words ? [h('p', { className: ['read'] }, [sentence(words.text), ...words.notes.flatMap((note): ElementContent[] => [{ type: 'text', value: ' ' }, h('span', { className: ['note'] }, note)])])] : []),
      ...(words ? (isQuoted ? [h('div', { className: ['written'] }, value)] : []) : value),
      ...guidance(gap),
    ]),
  ]);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}:]+/gu, ' ').trim().toLowerCase();
}
