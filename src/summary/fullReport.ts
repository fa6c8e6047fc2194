import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportPart } from '../report/report.js';
import { cachedBlock } from './blockCache.js';
import { headingElement } from './headingElement.js';
import { longPart } from './longPart.js';
import { limitDepth } from './markdown/limitDepth.js';
import { isShown } from './markdown/handlers.js';
import type { RenderContext } from './renderContext.js';
import { freeName } from './renderItem.js';
import type { Block } from './summary.js';

/** The whole text, part by part and in its own order, under headings that go on from the one of the full report. */
export function fullReport(context: RenderContext): Block[] {
  const depths: number[] = [];
  return context.report.parts.flatMap((part, index): Block[] => {
    const { heading } = part.facts;
    if (!heading && !part.blocks.some(isShown)) return [];
    if (heading) {
      while (depths.length > 0 && depths.at(-1)! >= heading.depth) depths.pop();
      depths.push(heading.depth);
    }
    const level = Math.min(6, 2 + depths.length);
    const id = `full-${index}`;
    return [cachedBlock(id, [part], [level], context, () => renderPart(part, id, level, context), longPart([part], context))];
  });
}

function renderPart(part: ReportPart, id: string, level: number, context: RenderContext): Element {
  const { heading } = part.facts;
  const blocks = heading ? part.blocks.slice(1) : part.blocks;
  return h('section', { id, className: ['part'] }, [
    ...(heading ? [headingElement(level, [freeName(part, context)])] : []),
    ...context.fullMarkdown.render(limitDepth(blocks, part.text), part),
  ]);
}
