import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../../report/report.js';
import type { RenderContext } from '../renderContext.js';
import type { Block } from '../summary.js';
import { draftText, renderMetadata, renderTlp } from './metadata.js';

/** What the report is called, who may read it, and where it stands. */
export function headerBlock(context: RenderContext): Block {
  return { id: 'header', render: () => renderHeader(context) };
}

function renderHeader(context: RenderContext): Element {
  const { report, defanger } = context;
  const draft = draftText(context);
  return h('header', { id: 'header' }, [
    h('div', { className: ['masthead'] }, [
      h('p', { className: ['type'] }, report.type.title),
      ...(draft === undefined ? [] : [h('p', { className: ['draft'] }, draft)]),
      ...renderTlp(context),
    ]),
    h('h1', { id: 'title' }, titleName(context)),
    ...renderMetadata(report, defanger),
  ]);
}

/** The title as the heading has it; where there is none, the type's name stands for it, since a page has to be called something. */
export function titleText({ title, type }: Report): string {
  return title && title.text !== '' ? title.text : type.title;
}

function titleName({ audience, defanger, report }: RenderContext): ElementContent {
  const text = defanger.text(titleText(report));
  return report.title ? audience.name(text, report.title.place) : { type: 'text', value: text };
}
