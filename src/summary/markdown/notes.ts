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

/** Numbers footnotes in the order in which they are referred to, across all parts of a report. */
export class Notes {
  readonly #references: References;
  readonly #numbers = new Map<Footnote, number>();

  constructor(references: References) {
    this.#references = references;
  }

  /** The raised number that leads to a note. Only the first reference to a note can be come back to. */
  refer({ identifier, label }: FootnoteReference): Element {
    const footnote = this.#references.footnote(identifier);
    if (!footnote) return h('sup', label ?? identifier);
    const known = this.#numbers.get(footnote);
    const number = known ?? this.#numbers.size + 1;
    this.#numbers.set(footnote, number);
    const id = known === undefined ? { id: `note-${number}-from` } : {};
    return h('sup', h('a', { ...id, href: `#note-${number}`, ariaLabel: `Note ${number}` }, String(number)));
  }

  /** All notes, one by one: a note may refer to further ones, which come behind it. Those that nothing refers to come last. */
  *all(): Generator<NumberedNote> {
    for (const [footnote, number] of this.#numbers) yield { number, footnote, isLoose: false };
    for (const footnote of this.#references.footnotes) {
      if (this.#numbers.has(footnote)) continue;
      this.#numbers.set(footnote, this.#numbers.size + 1);
      yield { number: this.#numbers.size, footnote, isLoose: true };
    }
  }
}
