import type { LivingTree, TextChange } from '../../../src/report/tree/livingTree.js';
import { remarkTree } from '../../../src/report/tree/remarkTree.js';
import type { Part } from '../../../src/report/tree/treeSource.js';

/** A living tree by the letter: it reads the whole text anew, and keeps the blocks of parts that come out the same. */
export class RereadTree implements LivingTree {
  #text: string;
  #parts: readonly Part[] = [];
  #known = new Map<string, Part['blocks']>();

  constructor(text: string) {
    this.#text = text;
    this.#read();
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  edit(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#read();
  }

  *settle(): Generator<void, void, void> {
    // Nothing is left to do.
  }

  #read(): void {
    const before = this.#known;
    this.#known = new Map();
    this.#parts = remarkTree.read(this.#text).map((part) => {
      const key = part.text + JSON.stringify(part.blocks, (name, value: unknown) => (name === 'line' || name === 'column' ? undefined : value));
      const blocks = (this.#known.has(key) ? undefined : before.get(key)) ?? part.blocks;
      this.#known.set(key, blocks);
      return { ...part, blocks };
    });
  }
}
