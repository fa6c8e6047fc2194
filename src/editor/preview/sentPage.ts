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
  /** The places of the blocks as they were sent last. */
  #places = '';

  /** The page is empty: everything is to be sent anew, of the long blocks those that are named. */
  reset(near: Iterable<string> = []): void {
    this.#sent.clear();
    this.#near.clear();
    this.#places = '';
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
    const all = [...summary.blocks, ...summary.fullReport];
    const blocks = all.flatMap((block) => (this.#isFar(block) ? [] : this.#changed(block)));
    const ids = new Set(all.map(({ id }) => id));
    for (const id of this.#sent.keys()) if (!ids.has(id)) this.#sent.delete(id);
    // Most edits move no block, and a long report has thousands.
    const places = [summary.blocks, summary.fullReport].map((list) => list.map((block) => this.#placeOf(block)).join('\n')).join('\n\n');
    if (places === this.#places) return { blocks };
    this.#places = places;
    return { shell: toHtml(pageElement(summary, 'folded', (block) => placeholder(block, this.#isFar(block)))), blocks };
  }

  #isFar({ id, isLong }: Block): boolean {
    return isLong === true && !this.#near.has(id);
  }

  #placeOf(block: Block): string {
    return this.#isFar(block) ? `${block.id} ${block.lines} ${block.source}` : block.id;
  }

  /** The block where it is not what was sent. */
  #changed(block: Block): PageUpdate['blocks'] {
    const { id } = block;
    const element = block.render();
    const sent = this.#sent.get(id);
    if (sent?.element === element) return [];
    const html = toHtml(element);
    this.#sent.set(id, { element, html });
    return sent?.html === html ? [] : [{ id, html }];
  }
}

function placeholder({ id, lines, source }: Block, isFar: boolean): Element {
  return h('div', isFar ? { id, dataBlock: 'far', dataLines: lines, dataSource: source } : { id, dataBlock: 'sent' });
}
