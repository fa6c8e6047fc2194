import { firstLineEnd } from './cuts.js';
import { isUnread, type Fragment, type Piece, type Slot, type Unread } from './fragment.js';

/** A text replaces what stands between two offsets, UTF-16 code units, the end not counted. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text, in slots that are parsed or not; and which of them changed since somebody last took note. */
export class Slots {
  readonly #slots: Slot[];
  /** Those of their texts, side by side: an edit adds them up. */
  readonly #lengths: number[];
  #length: number;
  /** So many slots at the start, and so many at the end, did not change and are read. */
  #sameBefore = 0;
  #sameBehind = 0;
  /** No slot before is still to be read. */
  #unreadFrom = 0;

  constructor(text: string) {
    this.#slots = [{ text, tried: 0, replaced: [], defined: [] }];
    this.#lengths = [text.length];
    this.#length = text.length;
  }

  /** Of the text. */
  get length(): number {
    return this.#length;
  }

  get count(): number {
    return this.#slots.length;
  }

  get text(): string {
    return joined(this.#slots);
  }

  get all(): readonly Slot[] {
    return this.#slots;
  }

  at(index: number): Slot | undefined {
    return this.#slots[index];
  }

  /** What changed since the last time. */
  takeChanges(): { readonly sameBefore: number; readonly sameBehind: number } {
    const changes = { sameBefore: this.#sameBefore, sameBehind: this.#sameBehind };
    this.#sameBefore = this.count;
    this.#sameBehind = this.count;
    return changes;
  }

  /** The first slot that is still to be read. All of those are among the slots that changed. */
  nextUnread(): number | undefined {
    for (let index = Math.max(this.#unreadFrom, this.#sameBefore); index < this.count - this.#sameBehind; index += 1) {
      if (!isUnread(this.#slots[index]!)) continue;
      this.#unreadFrom = index;
      return index;
    }
    this.#unreadFrom = this.count;
    return undefined;
  }

  unread(): Unread[] {
    return this.#slots.slice(this.#sameBefore, Math.max(this.#sameBefore, this.count - this.#sameBehind)).filter(isUnread);
  }

  replace(first: number, count: number, ...slots: readonly Slot[]): void {
    this.#sameBefore = Math.min(this.#sameBefore, first);
    this.#sameBehind = Math.min(this.#sameBehind, this.count - first - count);
    this.#unreadFrom = Math.min(this.#unreadFrom, first);
    if (count === 1 && slots.length === 1) {
      // A thousand fragments that one label changes, one at a time: nothing moves.
      this.#slots[first] = slots[0]!;
      this.#lengths[first] = slots[0]!.text.length;
      return;
    }
    this.#slots.splice(first, count, ...slots);
    this.#lengths.splice(first, count, ...slots.map(({ text }) => text.length));
  }

  /**
   * Changes the text: the slots that it touches become one that is still to be read. That begins with a line that was not touched, as
   * whether a line begins a fragment is the one thing that the fragment before it depends on. Gives the fragments that went, but for a first and a last one.
   */
  change({ start, end, text }: TextChange): Fragment[] {
    let { first, base } = this.#find(start);
    while (first > 0 && start <= base + firstLineEnd(this.#slots[first]!.text)) {
      first -= 1;
      base -= this.#lengths[first]!;
    }
    let count = 1;
    let length = this.#lengths[first]!;
    while (base + length < end && first + count < this.count) {
      length += this.#lengths[first + count]!;
      count += 1;
    }
    const gone = this.#slots.slice(first, first + count);
    const inner = this.#inner(first, count);
    const before = joined(gone);
    const after = before.slice(0, start - base) + text + before.slice(end - base);
    this.#length += after.length - before.length;
    const [only] = count === 1 ? gone : [];
    this.replace(first, count, { text: after, tried: 0, was: only && isUnread(only) ? only.was : only, ...leftBy(gone) });
    return inner;
  }

  /** Makes one slot that is still to be read of so many. Gives the fragments that went, but for a first and a last one. */
  join(first: number, count: number, former: readonly Piece[] = []): Fragment[] {
    const gone = this.#slots.slice(first, first + count);
    const inner = this.#inner(first, count);
    const { tried = 0, closer } = gone[0] as Partial<Unread>;
    const left = leftBy(gone);
    this.replace(first, count, { text: joined(gone), tried, closer, ...left, replaced: [...left.replaced, ...former] });
    return inner;
  }

  #inner(first: number, count: number): Fragment[] {
    return this.#slots.slice(Math.max(1, first), Math.min(this.count - 1, first + count)).filter((slot): slot is Fragment => !isUnread(slot));
  }

  /** The last slot that begins at an offset or before, and where. */
  #find(offset: number): { first: number; base: number } {
    let first = 0;
    let base = 0;
    while (first < this.count - 1 && base + this.#lengths[first]! <= offset) {
      base += this.#lengths[first]!;
      first += 1;
    }
    return { first, base };
  }
}

function joined(slots: readonly Slot[]): string {
  return slots.length === 1 ? slots[0]!.text : slots.map(({ text }) => text).join('');
}

function leftBy(slots: readonly Slot[]): Pick<Unread, 'replaced' | 'defined'> {
  return {
    replaced: slots.flatMap((slot) => isUnread(slot) ? slot.replaced : slot.pieces),
    defined: slots.flatMap((slot) => isUnread(slot) ? slot.defined : slot.defines),
  };
}
