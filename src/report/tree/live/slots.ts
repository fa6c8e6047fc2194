import { firstLineEnd } from './cuts.js';
import { isUnread, type Fragment, type Slot, type Unread } from './fragment.js';

/** A text replaces what stands between two offsets, UTF-16 code units, the end not counted. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function unread(text: string, replaced: readonly Slot[] = []): Unread {
  return { text, tried: 0, replaced: replaced.flatMap((slot) => isUnread(slot) ? slot.replaced : [slot]) };
}

/**
 * Changes the text: the slots that it touches become one that is still to be read. That begins with a line that was not touched, as
 * whether a line begins a fragment is the one thing that the fragment before it depends on.
 */
export function changeSlots(slots: Slot[], { start, end, text }: TextChange): void {
  let first = 0;
  let base = 0;
  while (first < slots.length - 1 && base + slots[first]!.text.length <= start) {
    base += slots[first]!.text.length;
    first += 1;
  }
  while (first > 0 && start <= base + firstLineEnd(slots[first]!.text)) {
    first -= 1;
    base -= slots[first]!.text.length;
  }
  let until = first;
  let length = 0;
  while (until < slots.length && (until === first || base + length < end)) {
    length += slots[until]!.text.length;
    until += 1;
  }
  const gone = slots.slice(first, until);
  const before = textOf(gone);
  slots.splice(first, gone.length, unread(before.slice(0, start - base) + text + before.slice(end - base), gone));
}

/** Makes one unread slot of so many. */
export function joinSlots(slots: Slot[], first: number, count: number): void {
  const gone = slots.slice(first, first + count);
  const { tried = 0 } = gone[0] as Partial<Unread>;
  slots.splice(first, count, { ...unread(textOf(gone), gone), tried });
}

export function textOf(slots: readonly Slot[]): string {
  return slots.length === 1 ? slots[0]!.text : slots.map(({ text }) => text).join('');
}

/** Keeps of each fragment what the fragment that was there before has too. */
export function takeOver(fragments: readonly Fragment[], replaced: readonly Fragment[], isSame: (a: Fragment, b: Fragment) => boolean): Fragment[] {
  const known = new Map<string, Fragment[]>();
  for (const one of replaced) known.set(one.text, [...known.get(one.text) ?? [], one]);
  return fragments.map((fragment) => {
    const before = known.get(fragment.text)?.shift();
    return before && isSame(fragment, before) ? { ...fragment, pieces: before.pieces } : fragment;
  });
}
