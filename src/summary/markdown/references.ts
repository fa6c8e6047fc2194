import type { Definition, FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import { perPart } from '../../report/perPart.js';
import type { ReportPart } from '../../report/report.js';
import { shownContent } from './shownContent.js';

/** A footnote and the part that it stands in. */
export interface Footnote {
  readonly definition: FootnoteDefinition;
  readonly part: ReportPart;
}

/** What a report's links and notes may refer to, wherever it is defined. Of several definitions, the first counts, as in CommonMark. */
export class References {
  readonly #definitions = new Map<string, Definition>();
  readonly #footnotes = new Map<string, Footnote>();
  /** In the order of the text. */
  readonly footnoteReferences: FootnoteReference[] = [];

  constructor(parts: readonly ReportPart[]) {
    for (const part of parts) {
      for (const node of referencesIn(part)) {
        if (node.type === 'definition') addFirst(this.#definitions, node.identifier, node);
        else if (node.type === 'footnoteDefinition') addFirst(this.#footnotes, node.identifier, { definition: node, part });
        else this.footnoteReferences.push(node);
      }
    }
  }

  url(identifier: string): string | undefined {
    return this.#definitions.get(normalise(identifier))?.url;
  }

  /** The same for texts whose links lead to the same places and whose notes have the same numbers. */
  get signature(): string {
    return [...[...this.#definitions].map(([key, { url }]) => `${key} ${url}`), ...this.#footnotes.keys(), '', ...this.footnoteReferences.map(({ identifier }) => identifier)].join('\n');
  }

  footnote(identifier: string): Footnote | undefined {
    return this.#footnotes.get(normalise(identifier));
  }

  get footnotes(): Iterable<Footnote> {
    return this.#footnotes.values();
  }
}

/** What a part defines and refers to; most parts nothing. Without recursion: quotes and lists nest as deep as their author likes. */
const referencesIn = perPart((part: ReportPart): readonly (Definition | FootnoteDefinition | FootnoteReference)[] => {
  const found: (Definition | FootnoteDefinition | FootnoteReference)[] = [];
  const pending: Nodes[] = [...shownContent(part).blocks].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition' || node.type === 'footnoteReference') found.push(node);
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index -= 1) pending.push(node.children[index]!);
  }
  return found;
});

function addFirst<Value>(map: Map<string, Value>, identifier: string, value: Value): void {
  const key = normalise(identifier);
  if (!map.has(key)) map.set(key, value);
}

function normalise(identifier: string): string {
  return identifier.toUpperCase();
}
