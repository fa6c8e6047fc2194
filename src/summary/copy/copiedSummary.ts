import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Report } from '../../report/report.js';
import { summarise } from '../summarise.js';
import type { Tlp } from '../header/tlp.js';
import { plain } from './plain.js';

/** The summary for a clipboard, in two forms that say the same. */
export interface CopiedSummary {
  readonly markdown: string;
  /** A fragment without classes and ids, for what takes rich text. */
  readonly html: string;
}

/** What is said at the beginning of a mail or a ticket: the title with its label, what is known at a glance, and the executive summary. */
function isCopied({ properties: { id, className } }: Element): boolean {
  return id === 'header' || id === 'opening' || (Array.isArray(className) && (className.includes('glance') || className.includes('lead')));
}

/** A report's summary to be pasted elsewhere: what its reader sees first on a day (`startOfDay`), so indicators are as defanged as on their page. */
export function copiedSummary(report: Report, now: number): CopiedSummary {
  const { blocks, tlp } = summarise(report, { mode: 'reader', now });
  const chosen = blocks.map((block) => block.render()).filter(isCopied).flatMap(plain);
  const tree = toMdast(h('div', chosen)) as Root;
  return { markdown: toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' }), html: toHtml(labelled(toHast(tree), tlp)) };
}

/** The tree with the first mention of its label, which is bold, in the label's colours: they go with it wherever it is pasted. */
function labelled(tree: Nodes, tlp: Tlp | undefined): Nodes {
  const label = tlp && firstStrong(tree, tlp.label);
  if (label) label.properties.style = `background:#000;color:${tlp.colour};padding:0 0.4em`;
  return tree;
}

function firstStrong(node: Nodes, text: string): Element | undefined {
  if (node.type === 'element' && node.tagName === 'strong') return node.children[0]?.type === 'text' && node.children[0].value === text ? node : undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstStrong(child, text);
    if (found) return found;
  }
  return undefined;
}
