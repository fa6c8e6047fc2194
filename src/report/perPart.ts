import type { Part } from './tree/treeSource.js';

/**
 * What was made of each part last. A report that is edited keeps the parts that do not change, so that only what did is made anew.
 * What is made holds no offsets of the text: those of a part move without it.
 */
export class PartMemory<Made> {
  readonly #known = new WeakMap<Part, { readonly by: readonly unknown[]; readonly made: Made }>();

  /** What was made of the part, or is made now: `by` is all else that it depends on, compared by identity. */
  get(part: Part, by: readonly unknown[], make: () => Made): Made {
    const before = this.#known.get(part);
    if (before && isSame(before.by, by)) return before.made;
    const made = make();
    this.#known.set(part, { by, made });
    return made;
  }
}

/** A function of a part that remembers what it made of it. */
export function perPart<P extends Part, By extends readonly unknown[], Made>(make: (part: P, ...by: By) => Made): (part: P, ...by: By) => Made {
  const memory = new PartMemory<Made>();
  return (part, ...by) => memory.get(part, by, () => make(part, ...by));
}

/** Whether two lists hold the same things. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((member, index) => member === other[index]);
}
