import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pageElement } from '../../summary/pageElement.js';
import type { Block, Summary } from '../../summary/summary.js';
import type { PageUpdate } from './messages.js';

interface SentBlock {
  readonly element: Element;
  readonly html: string;
}

/** What is on a preview's page, so that only what differs is sent. Long blocks are sent once they have come near what is seen. */
export class SentPage {
  readonly #sent = new Map<string, SentBlock>();
  readonly #near = new Set<string>();

  /** The page is empty: everything is to be sent anew, of the long blocks those that are named. */
  reset(near: Iterable<string> = []): void {
    this.#sent.clear();
    this.#near.clear();
    for (const id of near) this.#near.add(id);
  }

  /** Long blocks have come near what is seen. Tells whether that is news. */
  approach(ids: readonly string[]): boolean {
    const before = this.#near.size;
    for (const id of ids) this.#near.add(id);
    return this.#near.size > before;
  }

  /** What to send so that the page shows a summary; from then on it counts as sent. */
  update(summary: Summary): PageUpdate {
    const blocks: { id: string; html: string }[] = [];
    const ids = new Set<string>();
    const page = pageElement(summary, 'folded', (block) => {
      ids.add(block.id);
      if (this.#isFar(block)) return placeholder(block, 'far');
      const html = this.#changed(block);
      if (html !== undefined) blocks.push({ id: block.id, html });
      return placeholder(block, 'sent');
    });
    for (const id of this.#sent.keys()) if (!ids.has(id)) this.#sent.delete(id);
    return { shell: toHtml(page), blocks };
  }

  #isFar({ id, isLong }: Block): boolean {
    return isLong === true && !this.#near.has(id);
  }

  /** The block's HTML where it is not what was sent. */
  #changed(block: Block): string | undefined {
    const element = block.render();
    const sent = this.#sent.get(block.id);
    if (sent?.element === element) return undefined;
    const html = toHtml(element);
    this.#sent.set(block.id, { element, html });
    return sent?.html === html ? undefined : html;
  }
}

function placeholder({ id, lines, source }: Block, state: 'sent' | 'far'): Element {
  return h('div', { id, dataBlock: state, ...(state === 'far' && { dataLines: lines, dataSource: source }) });
}
