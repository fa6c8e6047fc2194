import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference } from 'mdast';
import type { Footnote, References } from './references.js';

/** A footnote with the number that readers know it by. */
export interface NumberedNote {
  readonly number: number;
  readonly footnote: Footnote;
  /** Nothing refers to it, so there is no way back. */
  readonly isLoose: boolean;
}

/** The footnotes of a report, numbered in the order in which its text refers to them; those that nothing refers to come last. */
export class Notes {
  readonly all: readonly NumberedNote[];
  readonly #references: References;
  readonly #numbered = new Map<Footnote, NumberedNote>();
  /** The first reference to each note, which is the one that can be come back to. */
  readonly #first = new Set<FootnoteReference>();

  constructor(references: References) {
    this.#references = references;
    for (const reference of references.footnoteReferences) {
      const footnote = references.footnote(reference.identifier);
      if (!footnote || this.#numbered.has(footnote)) continue;
      this.#add(footnote, false);
      this.#first.add(reference);
    }
    for (const footnote of references.footnotes) if (!this.#numbered.has(footnote)) this.#add(footnote, true);
    this.all = [...this.#numbered.values()];
  }

  #add(footnote: Footnote, isLoose: boolean): void {
    this.#numbered.set(footnote, { number: this.#numbered.size + 1, footnote, isLoose });
  }

  /** The raised number that leads to a note. Of the page's two renderings of a text, one can be come back to: `returns`. */
  refer(reference: FootnoteReference, returns: boolean): Element {
    const footnote = this.#references.footnote(reference.identifier);
    if (!footnote) return h('sup', reference.label ?? reference.identifier);
    const { number } = this.#numbered.get(footnote)!;
    const id = returns && this.#first.has(reference) ? { id: `note-${number}-from` } : {};
    return h('sup', h('a', { ...id, href: `#note-${number}`, ariaLabel: `Note ${number}` }, String(number)));
  }
}
