import { isSame } from './lineage.js';
import type { Part } from './tree/treeSource.js';

/** What one memory holds of a part. */
interface Remembered {
  readonly by: readonly unknown[];
  readonly made: unknown;
}

const MEMORIES = Symbol('memories');

/** A part that something was made of. A weak map for each memory would be looked up some ten thousand times a key. */
type KnownPart = Part & { readonly [MEMORIES]?: (Remembered | undefined)[] };

let memories = 0;

/**
 * What was made of each part last. A report that is edited keeps the parts that do not change, so that only what did is made anew.
 * What is made holds no offsets of the text: those of a part move without it.
 */
export class PartMemory<Made> {
  readonly #index = memories++;

  /** What was made of the part, or is made now: `by` is all else that it depends on, compared by identity. */
  get(part: Part, by: readonly unknown[], make: () => Made): Made {
    const known = memoriesOf(part);
    const before = known[this.#index];
    if (before && isSame(before.by, by)) return before.made as Made;
    const made = make();
    known[this.#index] = { by, made };
    return made;
  }
}

/** Hidden, so that parts which say the same are equal whatever is remembered of them. */
function memoriesOf(part: KnownPart): (Remembered | undefined)[] {
  const known = part[MEMORIES];
  if (known) return known;
  const fresh: (Remembered | undefined)[] = [];
  Object.defineProperty(part, MEMORIES, { value: fresh });
  return fresh;
}

/** A function of a part that remembers what it made of it. */
export function perPart<P extends Part, By extends readonly unknown[], Made>(make: (part: P, ...by: By) => Made): (part: P, ...by: By) => Made {
  const memory = new PartMemory<Made>();
  return (part, ...by) => memory.get(part, by, () => make(part, ...by));
}
