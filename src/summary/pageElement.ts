import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block, Summary } from './summary.js';

/** How the full report stands behind the summary: `open` on a page of its own, `folded` where the text is at hand. */
export type FullReportState = 'open' | 'folded';

/**
 * The page's article: all blocks, and the full report behind them under a heading of its own. `render` says how a block becomes an
 * element; a preview may put an empty `<div>` with the block's id for a long one that is not near what is seen.
 */
export function pageElement({ blocks, fullReport }: Summary, state: FullReportState, render: (block: Block) => Element = (block) => block.render()): Element {
  return h('article', { className: ['summary'], ariaLabelledBy: 'title' }, [...blocks.map(render), ...(fullReport.length > 0 ? [fullReportElement(fullReport.map(render), state)] : [])]);
}

function fullReportElement(content: Element[], state: FullReportState): Element {
  const heading = h('h2', { id: 'full-report-heading' }, 'Full report');
  if (state === 'folded') return h('details', { id: 'full-report' }, [h('summary', heading), h('div', { id: 'full-report-blocks' }, content)]);
  return h('section', { id: 'full-report', ariaLabelledBy: 'full-report-heading' }, [heading, h('div', { id: 'full-report-blocks' }, content)]);
}
