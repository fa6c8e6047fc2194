import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { RootContent } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { ReportPart } from '../../report/report.js';
import type { Audience } from '../audience.js';
import { type HandlerOptions, isShown, markdownHandlers } from './handlers.js';
import type { Notes } from './notes.js';
import { sanitiseSchema } from './sanitiseSchema.js';

/** Turns the Markdown of one report into HTML: the only way by which its author's markup gets into a summary. */
export interface Markdown {
  readonly notes: Notes;
  /** Blocks as sanitised elements, each leading to where it stands in the text. */
  render(blocks: readonly RootContent[], part: ReportPart): ElementContent[];
}

export class MarkdownRenderer implements Markdown {
  readonly notes: Notes;
  readonly #audience: Audience;
  readonly #handlers: Handlers;

  constructor(options: HandlerOptions) {
    this.notes = options.notes;
    this.#audience = options.audience;
    this.#handlers = markdownHandlers(options);
  }

  render(blocks: readonly RootContent[], part: ReportPart): ElementContent[] {
    const shown = blocks.filter(isShown);
    if (shown.length === 0) return [];
    const root = sanitize(toHast({ type: 'root', children: shown }, { handlers: this.#handlers }), sanitiseSchema) as Root;
    const elements = root.children.filter((child): child is Element => child.type === 'element');
    for (const element of elements) {
      const start = element.position?.start.offset;
      if (start !== undefined) Object.assign(element.properties, this.#audience.source({ part, range: { start, end: start } }));
    }
    return elements;
  }
}
