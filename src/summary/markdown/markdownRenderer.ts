import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { RootContent } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { ReportPart } from '../../report/report.js';
import type { Audience } from '../audience.js';
import { isShown, markdownHandlers } from './handlers.js';
import { Notes } from './notes.js';
import { References } from './references.js';
import { sanitiseSchema } from './sanitiseSchema.js';

/** Turns the Markdown of one report into HTML: the only way by which its author's markup gets into a summary. */
export class MarkdownRenderer {
  readonly notes: Notes;
  readonly #audience: Audience;
  readonly #handlers: Handlers;

  constructor(parts: readonly ReportPart[], audience: Audience) {
    const references = new References(parts);
    this.notes = new Notes(references);
    this.#audience = audience;
    this.#handlers = markdownHandlers(references, this.notes, audience);
  }

  /** Blocks as sanitised elements, each leading to where it stands in the text. */
  render(blocks: readonly RootContent[], part: ReportPart): ElementContent[] {
    const shown = blocks.filter(isShown);
    if (shown.length === 0) return [];
    const root = sanitize(toHast({ type: 'root', children: shown }, { handlers: this.#handlers }), sanitiseSchema) as Root;
    const elements = root.children.filter((child): child is Element => child.type === 'element');
    for (const element of elements) {
      const offset = element.position?.start.offset;
      if (offset !== undefined) Object.assign(element.properties, this.#audience.source(part.start + offset));
    }
    return elements;
  }
}
