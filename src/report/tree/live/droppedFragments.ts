import { firstLineEnd, mayFollow, startsFragment } from './cuts.js';
import type { Fragment } from './fragment.js';
import type { Labels } from './labels.js';

/**
 * Fragments that an edit took away together: an opened comment or fence takes in all that follows, a label that goes changes whatever
 * asks for it, and often the next edit brings it all back. What comes back is not parsed again.
 */
export class DroppedFragments {
  /** By their first line, the oldest first. */
  readonly #byLine = new Map<string, Fragment[]>();
  /** In which order they went, the oldest first. */
  readonly #order = new Map<Fragment, number>();
  #kept = 0;
  #recalled = 0;
  #length = 0;

  /** Keeps fragments that had one before and one behind them, for what those at the ends are depends on more; in all no more text than that. */
  keep(fragments: readonly Fragment[], most: number): void {
    for (const fragment of fragments) {
      const line = firstLine(fragment.text);
      const alike = this.#byLine.get(line);
      if (alike) alike.push(fragment);
      else this.#byLine.set(line, [fragment]);
      this.#order.set(fragment, this.#kept);
      this.#kept += 1;
      this.#length += fragment.text.length;
    }
    if (this.#length <= most) return;
    for (const oldest of this.#order.keys()) {
      if (this.#length <= most) break;
      this.#remove(oldest);
    }
  }

  /**
   * The fragment that stands at an offset where nothing is open, if it was kept and would come out the same; it is kept no longer.
   * Its end is a cut again where what follows starts a fragment. `next` is the text behind.
   */
  recall(text: string, next: string, labels: Labels): Fragment | undefined {
    const alike = this.#order.size > 0 ? this.#byLine.get(firstLine(text)) : undefined;
    const fitting = alike?.filter((one) => text.startsWith(one.text) && isFollowed(one.text, text, next) && answersHold(one, labels)) ?? [];
    // Of several alike, the one that went behind the last that came back.
    const found = fitting.find((one) => this.#order.get(one)! > this.#recalled) ?? fitting[0];
    if (!found) return undefined;
    this.#recalled = this.#order.get(found)!;
    this.#remove(found);
    return found;
  }

  #remove(fragment: Fragment): void {
    const line = firstLine(fragment.text);
    const alike = this.#byLine.get(line)!.filter((one) => one !== fragment);
    if (alike.length > 0) this.#byLine.set(line, alike);
    else this.#byLine.delete(line);
    this.#order.delete(fragment);
    this.#length -= fragment.text.length;
  }
}

function firstLine(text: string): string {
  return text.slice(0, firstLineEnd(text));
}

function isFollowed({ length }: string, text: string, next: string): boolean {
  return length < text.length ? startsFragment(text, length) : next !== '' && mayFollow(text, next);
}

function answersHold({ asks, defines }: Fragment, labels: Labels): boolean {
  for (const [label, answer] of asks) if ((labels.has(label) || defines.includes(label)) !== answer) return false;
  return true;
}
