import { frontMatterBlock } from '../../frontMatterBlock.js';
import { remarkTree } from '../remarkTree.js';
import type { Part } from '../treeSource.js';
import { PartAssembler, placeFragments } from './assembleParts.js';
import { closerOf } from './closerOf.js';
import { endsLine, mayFollow, nextCandidate } from './cuts.js';
import { DroppedFragments } from './droppedFragments.js';
import { isUnread, type Fragment, type Piece, type Slot, type Unread } from './fragment.js';
import { Labels } from './labels.js';
import { parseFragments } from './parseFragments.js';
import { patchFragment } from './patchFragment.js';
import { Slots, type TextChange } from './slots.js';
import { takeOver } from './takeOver.js';

/** A few milliseconds. */
const STEP = 2048;

/** How many times the text's length is kept of what edits took away: with a label defined and without. */
const MOST_DROPPED = 2;

/** From this share of a step on, a fragment is looked at for one row or item that changed, rather than parsed again. */
const PATCHED_FROM = 1 / 8;

/** How much may come back in one step, in UTF-16 code units. */
const MOST_RECALLED = 65_536;

const OPENS_FRONT_MATTER = /^\uFEFF?---[ \t]*[\r\n]/;
const CLOSES_FRONT_MATTER = /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/;

/**
 * The tree of a text that is edited. Whatever was edited, its parts deep-equal those that `remarkTree` reads of the same text, and
 * what an edit costs goes by the blocks that it touches, not by the text.
 *
 * Nodes that were handed out never change. The `blocks` of a part are the same array for as long as neither the part's text nor any node
 * in it changes: whatever is derived of a part can be kept by them. Of a part that no edit touches, only the start changes.
 *
 * How it works: the text lies in slots, each a fragment that is parsed (`fragment.ts`) or a stretch that is still to be. An edit
 * only makes such stretches; `settle` parses them step by step (`cuts.ts` says why a stretch can be parsed by itself), and then
 * again the fragments that asked for a label that appeared or went (`labels.ts`). A whole text begins as one stretch. Between any
 * two steps everything may be dropped or edited again.
 */
export class LiveTree {
  readonly #step: number;
  #slots: Slots;
  #labels = new Labels();
  #assembler = new PartAssembler();
  /** By their texts: pieces whose place others took while labels were guessed, so maybe for a moment only. */
  readonly #former = new Map<string, Piece[]>();
  readonly #dropped = new DroppedFragments();
  #parts: readonly Part[] | undefined;
  /** Nested too deeply for the parser: such a text is read as a whole. */
  #isTooDeep = false;

  /** Nothing is parsed yet: see `settle`. `step` says how much is parsed in one step where there is a choice, in UTF-16 code units. */
  constructor(text: string, step = STEP) {
    this.#step = step;
    this.#slots = new Slots(text);
    this.#labels.guess(text);
  }

  /** With all of it parsed. */
  static open(text: string): LiveTree {
    const tree = new LiveTree(text);
    tree.#settleAll();
    return tree;
  }

  /** Of the text, in UTF-16 code units. */
  get length(): number {
    return this.#slots.length;
  }

  get text(): string {
    return this.#slots.text;
  }

  /** Parses what is left to parse. */
  get parts(): readonly Part[] {
    this.#settleAll();
    this.#parts ??= this.#isTooDeep ? remarkTree.read(this.text) : this.#assembler.assemble(this.#slots.all as Fragment[], this.length, this.#slots.takeChanges());
    return this.#parts;
  }

  /**
   * Changes the text and parses nothing. Each change's offsets count in the text that the one before it left; VS Code tells the
   * changes of one version from the last to the first, so that its offsets are right both ways.
   */
  edit(changes: readonly TextChange[]): void {
    for (const change of changes) this.#drop(this.#slots.change(change));
    for (const { text, was } of this.#slots.unread()) if (!was) this.#labels.guess(text);
    this.#parts = undefined;
    if (this.#isTooDeep) this.#startAnew();
  }

  /**
   * Parses what is left to parse. Each step takes a few milliseconds, but for a single block that is long, which takes one step.
   * It may be left at any of them: whoever asks for `parts` pays for the rest, and after an edit it may go on or begin anew.
   */
  *settle(): Generator<void, void> {
    while (this.#takeStep()) yield;
  }

  #settleAll(): void {
    while (this.#takeStep());
  }

  #startAnew(): void {
    this.#slots = new Slots(this.text);
    this.#labels = new Labels();
    this.#labels.guess(this.text);
    this.#assembler = new PartAssembler();
    this.#isTooDeep = false;
  }

  /** False where nothing is left to do. */
  #takeStep(): boolean {
    if (this.#isTooDeep) return false;
    let index = this.#slots.nextUnread();
    if (index === undefined) {
      this.#doubt();
      index = this.#slots.nextUnread();
    }
    if (index === undefined) return false;
    try {
      this.#read(this.#joinFrontMatter(index));
    } catch {
      this.#isTooDeep = true;
    }
    return true;
  }

  /** Parses some of a slot. */
  #read(index: number): void {
    const slot = this.#slots.at(index) as Unread;
    const next = this.#slots.at(index + 1);
    if (next && !endsLine(slot.text)) {
      this.#grow(index);
      return;
    }
    const patched = index > 0 ? this.#patch(slot, next) : undefined;
    if (patched) {
      this.#accept(index, [patched], slot.text.length);
      return;
    }
    const recalled = index > 0 ? this.#recall(slot.text, next?.text ?? '') : [];
    if (recalled.length > 0) {
      this.#accept(index, recalled, recalled.reduce((sum, { text }) => sum + text.length, 0));
      return;
    }
    const end = extentOf(slot, this.#step, index === 0);
    const isWhole = end === slot.text.length;
    if (isWhole && next && (slot.tried === end || !mayFollow(slot.text, next.text))) {
      this.#grow(index);
      return;
    }
    const text = slot.text.slice(0, end);
    const outcome = parseFragments(text, { isFirst: index === 0, isLast: isWhole && !next }, this.#labels);
    if ('open' in outcome) this.#slots.replace(index, 1, { ...slot, tried: end, closer: closerOf(outcome.open, text) });
    else this.#accept(index, outcome.fragments, end);
  }

  /** A long fragment whose one row or item changed. */
  #patch({ was, tried, text }: Unread, next: Slot | undefined): Fragment | undefined {
    if (!was || tried > 0 || text.length <= PATCHED_FROM * this.#step || (next && !mayFollow(text, next.text))) return undefined;
    return patchFragment(was, text, this.#labels, !next);
  }

  /** Fragments that were there once, as many as come back here in a row and are worth one step. */
  #recall(text: string, next: string): Fragment[] {
    const recalled: Fragment[] = [];
    for (let at = 0; at < Math.min(text.length, MOST_RECALLED);) {
      const fragment = this.#dropped.recall(text.slice(at), next, this.#labels);
      if (!fragment) break;
      recalled.push(fragment);
      at += fragment.text.length;
    }
    return recalled;
  }

  /** Puts fragments in the place of so much of an unread slot. */
  #accept(index: number, fragments: readonly Fragment[], end: number): void {
    const slot = this.#slots.at(index) as Unread;
    const isWhole = end === slot.text.length;
    const { fragments: kept, left } = takeOver(fragments, slot.replaced, isWhole, slot.isRest ?? false);
    placeFragments(kept, this.#lengthOfPartBefore(index));
    for (const { defines } of kept) this.#labels.add(defines);
    if (isWhole) this.#labels.remove(slot.defined);
    if (this.#labels.isGuessing) {
      const gone = slot.replaced.slice(0, slot.replaced.length - left.length);
      for (const piece of gone) this.#former.set(piece.text, [...this.#former.get(piece.text) ?? [], piece]);
    }
    const rest: Unread[] = isWhole ? [] : [{ text: slot.text.slice(end), tried: 0, replaced: left, defined: slot.defined, isRest: true }];
    this.#slots.replace(index, 1, ...kept, ...rest);
  }

  /** Keeps what went, in case that it comes back. A single one is parsed again as fast, but where a label goes from many. */
  #drop(fragments: readonly Fragment[], least = 2): void {
    if (fragments.length >= least) this.#dropped.keep(fragments, MOST_DROPPED * this.length);
  }

  /** How much of a part stands before a slot, where that goes on with it. */
  #lengthOfPartBefore(index: number): number {
    let length = 0;
    for (let before = index - 1; before >= 0; before -= 1) {
      const slot = this.#slots.at(before)!;
      const last = isUnread(slot) ? undefined : slot.pieces.findLast(({ startsPart }) => startsPart);
      if (last && !isUnread(slot)) return length + slot.pieces.slice(slot.pieces.indexOf(last)).reduce((sum, { text }) => sum + text.length, 0);
      length += slot.text.length;
    }
    return length;
  }

  /** Takes in what follows: up to where the open block may be closed, else until there is twice as much. */
  #grow(index: number): void {
    const { text, closer } = this.#slots.at(index) as Unread;
    let count = 0;
    let { length } = text;
    let isEnough = false;
    while (!isEnough && index + count + 1 < this.#slots.count) {
      count += 1;
      const added = this.#slots.at(index + count)!.text;
      length += added.length;
      isEnough = closer ? closer.test(added) : length >= 2 * text.length;
    }
    this.#drop(this.#slots.join(index, count + 1));
  }

  /** A line that closes front matter opened at the top makes one stretch of all between. Gives the slot to read now. */
  #joinFrontMatter(index: number): number {
    const first = this.#slots.at(0)!;
    if (!OPENS_FRONT_MATTER.test(first.text)) return index;
    if (isUnread(first) ? frontMatterBlock(first.text) : first.pieces[0]!.blocks[0]?.type === 'yaml') return index;
    if (index > 0 && !CLOSES_FRONT_MATTER.test(this.#slots.at(index)!.text)) return index;
    const end = frontMatterBlock(this.text)?.range.end;
    if (end === undefined) return index;
    let count = 0;
    for (let length = 0; length < end; count += 1) length += this.#slots.at(count)!.text.length;
    this.#drop(this.#slots.join(0, count));
    return 0;
  }

  /** Makes fragments unread that were told something else about a label than is true now. */
  #doubt(): void {
    const doubtful = this.#labels.settle();
    const isWrong = ([label, answer]: readonly [string, boolean]): boolean => doubtful.has(label) && this.#labels.has(label) !== answer;
    for (const [index, slot] of doubtful.size > 0 ? this.#slots.all.entries() : []) {
      if (isUnread(slot) || slot.asks.size === 0 || ![...slot.asks].some(isWrong)) continue;
      const former = slot.pieces.flatMap(({ text }) => this.#former.get(text) ?? []);
      this.#drop(this.#slots.join(index, 1, former), 1);
    }
    this.#former.clear();
  }
}

/** How much to parse together: a step, more than was tried in vain, and all of the front matter. */
function extentOf({ text, tried, closer }: Unread, step: number, isFirst: boolean): number {
  const frontMatter = isFirst ? frontMatterBlock(text)?.range.end ?? 0 : 0;
  const least = Math.max(step, tried === 0 ? 0 : wantedAfter(text, tried, closer), frontMatter);
  return least + step / 2 > text.length ? text.length : nextCandidate(text, least);
}

function wantedAfter(text: string, tried: number, closer: RegExp | undefined): number {
  if (!closer) return 2 * tried;
  const closed = text.slice(tried).search(closer);
  return closed < 0 ? text.length : tried + closed + 1;
}
