import { frontMatterBlock } from '../../frontMatterBlock.js';
import { remarkTree } from '../remarkTree.js';
import type { Part } from '../treeSource.js';
import { PartAssembler, placeFragments } from './assembleParts.js';
import { mayFollow, nextCandidate } from './cuts.js';
import { isUnread, type Fragment, type Unread } from './fragment.js';
import { Labels } from './labels.js';
import { parseFragments } from './parseFragments.js';
import { Slots, type TextChange } from './slots.js';
import { takeOver } from './takeOver.js';

/** How much is parsed in one step where there is a choice, in UTF-16 code units: a few milliseconds. */
const STEP = 2048;

const OPENS_FRONT_MATTER = /^\uFEFF?---[ \t]*[\r\n]/;
const CLOSES_FRONT_MATTER = /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/;

/**
 * The tree of a text that is edited. Whatever was edited, its parts deep-equal those that `remarkTree` reads of the same text, and
 * what an edit costs goes by the blocks that it touches, not by the text.
 *
 * What was handed out never changes. The `blocks` of a part are the same array for as long as neither the part's text nor any node
 * in it changes: whatever is derived of a part can be kept by them. A part is another object also where only its start moved.
 *
 * How it works: the text lies in slots, each a fragment that is parsed (`fragment.ts`) or a stretch that is still to be. An edit
 * only makes such stretches; `settle` parses them step by step (`cuts.ts` says why a stretch can be parsed by itself), and then
 * again the fragments that asked for a label that appeared or went (`labels.ts`). A whole text begins as one stretch. Between any
 * two steps everything may be dropped or edited again.
 */
export class LiveTree {
  #slots: Slots;
  #labels = new Labels();
  #assembler = new PartAssembler();
  #parts: readonly Part[] | undefined;
  /** Nested too deeply for the parser: such a text is read as a whole. */
  #isTooDeep = false;

  /** Nothing is parsed yet: see `settle`. */
  constructor(text: string) {
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
    for (const change of changes) {
      this.#slots.change(change);
      this.#labels.guess(change.text);
    }
    this.#parts = undefined;
    if (this.#isTooDeep) this.#startAnew();
  }

  /**
   * Parses what is left to parse. Each step takes a few milliseconds, but for a single block that is long, which takes one step.
   * It may be left at any of them: whoever asks for `parts` pays for the rest, and after an edit it may go on or begin anew.
   */
  *settle(): Generator<void, void> {
    while (this.#step()) yield;
  }

  #settleAll(): void {
    while (this.#step());
  }

  #startAnew(): void {
    this.#slots = new Slots(this.text);
    this.#labels = new Labels();
    this.#labels.guess(this.text);
    this.#assembler = new PartAssembler();
    this.#isTooDeep = false;
  }

  /** False where nothing is left to do. */
  #step(): boolean {
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
    const end = extentOf(slot, index === 0);
    const isWhole = end === slot.text.length;
    const next = this.#slots.at(index + 1);
    if (isWhole && next && (slot.tried === end || !mayFollow(slot.text, next.text))) {
      this.#grow(index);
      return;
    }
    const fragments = parseFragments(slot.text.slice(0, end), { isFirst: index === 0, isLast: isWhole && !next }, this.#labels);
    if (!fragments) {
      this.#slots.replace(index, 1, { ...slot, tried: end });
      return;
    }
    const { fragments: kept, left } = takeOver(fragments, slot.replaced, isWhole);
    placeFragments(kept, this.#lengthOfPartBefore(index));
    for (const { defines } of kept) this.#labels.add(defines);
    if (isWhole) this.#labels.remove(slot.defined);
    const rest: Unread[] = isWhole ? [] : [{ text: slot.text.slice(end), tried: 0, replaced: left, defined: slot.defined }];
    this.#slots.replace(index, 1, ...kept, ...rest);
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

  /** Takes in what follows, until there is twice as much. */
  #grow(index: number): void {
    const { length: before } = this.#slots.at(index)!.text;
    let count = 1;
    let length = before;
    do {
      length += this.#slots.at(index + count)!.text.length;
      count += 1;
    } while (length < 2 * before && index + count < this.#slots.count);
    this.#slots.join(index, count);
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
    this.#slots.join(0, count);
    return 0;
  }

  /** Makes fragments unread that were told something else about a label than is true now. */
  #doubt(): void {
    const doubtful = this.#labels.settle();
    if (doubtful.size === 0) return;
    for (const [index, slot] of this.#slots.all.entries()) {
      if (isUnread(slot)) continue;
      for (const [label, answer] of slot.asks) {
        if (!doubtful.has(label) || this.#labels.has(label) === answer) continue;
        this.#slots.join(index, 1);
        break;
      }
    }
  }
}

/** How much to parse together: a step's worth, twice as much as was tried in vain, and all of the front matter. */
function extentOf(slot: Unread, isFirst: boolean): number {
  const { length } = slot.text;
  const least = Math.max(STEP, 2 * slot.tried, isFirst ? frontMatterBlock(slot.text)?.range.end ?? 0 : 0);
  return least + STEP / 2 > length ? length : nextCandidate(slot.text, least);
}
