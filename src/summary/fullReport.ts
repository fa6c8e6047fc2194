import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RootContent, Yaml } from 'mdast';
import type { ReportPart } from '../report/report.js';
import { cachedBlock } from './blockCache.js';
import { headingElement } from './headingElement.js';
import { longPart } from './longPart.js';
import { isShown } from './markdown/handlers.js';
import { limitDepth } from './markdown/limitDepth.js';
import { shownContent } from './markdown/shownContent.js';
import type { RenderContext } from './renderContext.js';
import { freeName } from './renderItem.js';
import type { Block } from './summary.js';

/** The whole text with its front matter, part by part and in its own order, under headings that go on from the one of the full report. */
export function fullReport(context: RenderContext): Block[] {
  const depths: number[] = [];
  return context.report.parts.flatMap((part, index): Block[] => {
    const { heading } = part.facts;
    if (!heading && !blocksOf(part, context).some(isShown)) return [];
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
  const blocks = blocksOf(part, context).slice(heading ? 1 : 0);
  return h('section', { id, className: ['part'] }, [
    ...(heading ? [headingElement(level, [freeName(part, context)])] : []),
    ...context.fullMarkdown.render(limitDepth(blocks, part.text), part),
  ]);
}

function blocksOf(part: ReportPart, context: RenderContext): readonly RootContent[] {
  const { blocks } = shownContent(part);
  return blocks[0]?.type === 'yaml' ? [...frontMatter(blocks[0], part, context), ...blocks.slice(1)] : blocks;
}

/** Front matter as it is written, but for its comments; its values are read by all who read the page, so nothing malicious stands in it live. */
function frontMatter({ position }: Yaml, { text }: ReportPart, { defanger, report }: RenderContext): RootContent[] {
  const { comments = [], yaml = { start: 0, end: 0 } } = report.frontMatter ?? {};
  let [words, from] = ['', yaml.start];
  for (const { start, end } of comments) {
    words += text.slice(from, start).trimEnd();
    from = end;
  }
  words = (words + text.slice(from, yaml.end)).trim();
  return words === '' ? [] : [{ type: 'code', lang: 'yaml', value: defanger.text(words), ...(position && { position }) }];
}
