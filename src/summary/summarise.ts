import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { allItems, rangeOf, type Report, type ReportItem, type ReportPart } from '../report/report.js';
import { arrange } from './arrange.js';
import type { SummaryMode } from './audience.js';
import { audienceOf } from './audienceOf.js';
import { MarkdownRenderer } from './markdown/markdownRenderer.js';
import { renderMetadata } from './metadata.js';
import { flow, type RenderContext, renderFreeParts, renderPieces } from './renderItem.js';
import { renderNotes } from './renderNotes.js';
import { renderSections, renderStrays } from './renderSections.js';

export interface SummaryOptions {
  readonly mode: SummaryMode;
}

/** A report as one page: a tree of safe HTML, whatever the report says. It never throws, and leaves out nothing that a reader of the text sees. */
export function summarise(report: Report, { mode }: SummaryOptions): Root {
  const audience = audienceOf(mode);
  const context: RenderContext = { audience, markdown: new MarkdownRenderer(report.parts, audience), labelled: labelledItems(report) };
  const start = report.title ? report.parts.indexOf(report.title.place.part) : 0;
  const { intro, items } = arrange(report.parts.slice(start), report.items);
  const [opening, ...strays] = intro;
  const article = h('article', { className: ['summary'], ariaLabelledBy: 'title' }, [
    h('header', [h('p', { className: ['type'] }, report.type.title), h('h1', { id: 'title' }, titleName(report, context)), ...renderMetadata(report)]),
    ...audience.notices(report),
    ...renderOpening(opening, context),
    ...renderStrays(strays, context),
    ...renderSections(items, context),
    ...renderPreamble(report.parts.slice(0, start), context),
    ...renderNotes(context),
  ]);
  return { type: 'root', children: [article] };
}

/** The title as the heading has it; where there is none, the type's name stands for it, since a page has to be called something. */
function titleName({ title, type }: Report, { audience }: RenderContext): ElementContent {
  if (!title) return { type: 'text', value: type.title };
  return audience.name(title.text === '' ? type.title : title.text, rangeOf(title.place).start);
}

function labelledItems(report: Report): Map<ReportPart, Map<number, ReportItem>> {
  const labelled = new Map<ReportPart, Map<number, ReportItem>>();
  for (const item of allItems(report.items)) {
    if (item.found?.as !== 'label') continue;
    const { part, range } = item.found.name;
    labelled.set(part, (labelled.get(part) ?? new Map<number, ReportItem>()).set(range.start, item));
  }
  return labelled;
}

/** What stands right below the title; without a title, what stands before the first heading. */
function renderOpening(part: ReportPart | undefined, context: RenderContext): Element[] {
  const content = part ? renderPieces(flow(part, context), part, context) : [];
  return content.length > 0 ? [h('div', { className: ['opening'] }, content)] : [];
}

/** What stands before the title (a teaser, the name of a collection) is no part of the report, but of the text: it comes last. */
function renderPreamble(parts: readonly ReportPart[], context: RenderContext): Element[] {
  const content = renderFreeParts(parts, 2, context);
  return content.length > 0 ? [h('section', { className: ['card', 'preamble'] }, [h('h2', 'Before the title'), ...content])] : [];
}
