import type { List, ListItem, Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast';
import { answerKind } from '../../domain/answer.js';
import { withoutComments } from '../../domain/comments.js';
import type { Range } from '../../domain/range.js';
import { cellContent } from './cellContent.js';
import { type LabelLine, readLabelLine, trimRange } from './labelLine.js';
import type { Entry, LabelFact, LabelStyle } from './sectionFacts.js';

interface Draft {
  label?: LabelFact;
  start: number;
  end: number;
  line: Range;
  parent?: number;
  isHeader?: boolean;
}

/** Takes the blocks below a heading apart into labelled values and the rest; see `Entry`. */
export function readEntries(text: string, blocks: readonly RootContent[]): Entry[] {
  return new EntryReader(text).read(blocks);
}

class EntryReader {
  readonly #text: string;
  readonly #drafts: Draft[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(blocks: readonly RootContent[]): Entry[] {
    let heading: number | undefined; // a bold line alone takes all up to the next one
    let open: number | undefined; // a label with nothing behind it takes what follows
    for (const block of blocks) {
      if (isSilent(block)) continue;
      if (this.#isAlone(block)) heading = open = undefined;
      if (heading !== undefined) this.#extend(heading, block);
      const first = this.#drafts.length;
      if (open !== undefined && this.#isValueOf(this.#drafts[open]!, block)) {
        this.#extend(open, block);
        if (block.type === 'list') this.#readNested(block, open);
        else if (block.type === 'paragraph' && readLabelLine(this.#firstLine(block))?.style.bullet) this.#readParagraph(block, '');
        this.#adopt(first, open);
        continue;
      }
      this.#readBlock(block);
      if (this.#drafts[first]?.label?.alone) {
        heading = first;
        this.#drafts[first].end = rangeOf(block).end;
      }
      this.#adopt(first, heading);
      open = this.#openLabel(heading);
    }
    return this.#drafts.map((draft) => this.#finish(draft));
  }

  #extend(index: number, block: RootContent): void {
    const draft = this.#drafts[index]!;
    if (this.#isBlank(draft)) draft.start = rangeOf(block).start;
    draft.end = rangeOf(block).end;
  }

  /** What stands below a bold line alone is its own. */
  #adopt(first: number, parent: number | undefined): void {
    if (parent === undefined) return;
    for (let index = Math.max(first, parent + 1); index < this.#drafts.length; index += 1) this.#drafts[index]!.parent ??= parent;
  }

  #isAlone(block: RootContent): boolean {
    return block.type === 'paragraph' && readLabelLine(this.#firstLine(block))?.alone === true;
  }

  #readBlock(block: RootContent): void {
    const range = rangeOf(block);
    if (block.type === 'list') this.#readList(block);
    else if (block.type === 'paragraph') this.#readParagraph(block, '');
    else if (block.type === 'table' && block.children.every((row) => row.children.length === 2)) this.#readTable(block);
    else if (block.type === 'blockquote' && block.children.every(({ type }) => type === 'paragraph' || type === 'list')) block.children.forEach((inner) => this.#readBlock(inner));
    else this.#drafts.push({ start: range.start, end: range.end, line: range });
  }

  /** Of a table with two columns, each row is a label and its value. */
  #readTable(table: Table): void {
    for (const row of table.children) {
      const [name, value] = row.children.map((cell) => cellContent(this.#text, cell));
      if (!name || !value) continue;
      const text = this.#text.slice(name.start, name.end).replace(/^[*_`]+|[*_`]*\s*[:：]?[*_`]*$/gu, '');
      const start = name.start + Math.max(0, this.#text.slice(name.start, name.end).indexOf(text));
      const label = { text, range: { start, end: start + text.length }, style: { bullet: '| ', open: '', close: ' |', end: ' |' } };
      this.#drafts.push({ label, start: value.start, end: value.end, line: rangeOf(row), ...(row === table.children[0] && { isHeader: true }) });
    }
  }

  /** The last entry that is nested in nothing else, where it is a label with no value yet. */
  #openLabel(heading: number | undefined): number | undefined {
    const index = this.#drafts.findLastIndex(({ parent }) => parent === heading);
    const draft = this.#drafts[index];
    return draft?.label && !draft.label.alone && this.#isBlank(draft) ? index : undefined;
  }

  #readList(list: List): void {
    for (const item of list.children) this.#readItem(item);
  }

  #readItem(item: ListItem): void {
    const range = rangeOf(item);
    const [first, ...rest] = item.children;
    const bullet = first ? this.#text.slice(range.start, rangeOf(first).start) : this.#text.slice(range.start, range.end);
    if (first?.type !== 'paragraph') {
      if (first) this.#drafts.push({ start: rangeOf(first).start, end: range.end, line: range });
      return;
    }
    this.#readParagraph(first, bullet, rest.length > 0);
    if (rest.length === 0) return;
    const owner = this.#drafts.length - 1;
    this.#drafts[owner]!.end = rangeOf(rest.at(-1)!).end;
    for (const block of rest) if (block.type === 'list') this.#readNested(block, owner);
  }

  /** Labels in a nested list are entries of their own, below their parent; unlabelled items are the parent's value. */
  #readNested(list: List, parent: number): void {
    for (const item of list.children) {
      if (!this.#labelOf(item)) continue;
      const first = this.#drafts.length;
      this.#readItem(item);
      for (let index = first; index < this.#drafts.length; index += 1) this.#drafts[index]!.parent ??= parent;
    }
  }

  /** Lines that start with a label begin a new entry; other lines go on with the one before. Below a label without a value, bullets that are typed otherwise than its own stand in it. */
  #readParagraph(paragraph: Paragraph, bullet: string, isFollowed = false): void {
    const { start, end } = rangeOf(paragraph);
    let current: Draft | undefined;
    let outer: number | undefined;
    let offset = start;
    for (const line of this.#text.slice(start, end).split(/(?<=\n|\r(?!\n))/u)) {
      const content = trimRange(line, { start: 0, end: line.length });
      const read = readLabelLine(line.slice(content.start, content.end));
      // Bold alone is a label only at the start of a block of its own, or with something nested in its item.
      const label = read?.alone && (bullet === '' ? offset !== start : !isFollowed) ? undefined : read;
      const at = offset + content.start;
      const lineRange = { start: offset === start ? start - bullet.length : at, end: offset + content.end };
      if (label) {
        const style = offset === start && bullet !== '' ? { ...label.style, bullet } : label.style;
        const above = outer ?? (current && this.#isBlank(current) ? this.#drafts.length - 1 : undefined);
        outer = above !== undefined && isOtherBullet(style, this.#drafts[above]!.label?.style) ? above : undefined;
        if (current && outer === this.#drafts.length - 1) current.start = at;
        const fact = { text: line.slice(content.start + label.label.start, content.start + label.label.end), range: { start: at + label.label.start, end: at + label.label.end }, style, ...(label.alone && bullet === '' && { alone: true }) };
        current = { label: fact, start: at + label.value.start, end: at + label.value.end, line: lineRange, ...(outer !== undefined && { parent: outer }) };
        this.#drafts.push(current);
      } else if (current) {
        if (this.#isBlank(current)) current.start = at;
        current.end = offset + content.end;
      } else {
        current = { start: at, end: offset + content.end, line: lineRange };
        this.#drafts.push(current);
      }
      if (outer !== undefined) this.#drafts[outer]!.end = offset + content.end;
      offset += line.length;
    }
  }

  /** Whether a block goes on with an open label: all but what looks like the next label, written alike. */
  #isValueOf(open: Draft, block: RootContent): boolean {
    const next = block.type === 'list' && !block.ordered ? block.children.map((item) => this.#labelOf(item)) : block.type === 'paragraph' ? [readLabelLine(this.#firstLine(block))] : [];
    return !next.some((label) => label && label.style.open === open.label?.style.open && !isOtherBullet(label.style, open.label.style));
  }

  #labelOf(item: ListItem): LabelLine | undefined {
    const [first] = item.children;
    return first?.type === 'paragraph' ? readLabelLine(this.#firstLine(first)) : undefined;
  }

  #firstLine(block: Paragraph): string {
    const { start, end } = rangeOf(block);
    return /^[^\r\n]*/u.exec(this.#text.slice(start, end))![0].trim();
  }

  #isBlank(draft: Draft): boolean {
    return withoutComments(this.#text.slice(draft.start, draft.end)).trim() === '';
  }

  #finish({ label, start, end, line, parent, isHeader }: Draft): Entry {
    const range = trimRange(this.#text, { start, end });
    const source = this.#text.slice(range.start, range.end);
    const text = withoutComments(source).trim();
    const answer = label?.alone && text === '' ? 'value' : answerKind(source); // until it turns out to be a label, it is words of its own
    return { ...(label && { label }), range, text, answer, lineRange: line, ...(parent !== undefined && { parent }), ...(isHeader && { isHeader }) };
  }
}

/** Whether a label has a bullet typed before it that is not another's. */
function isOtherBullet({ bullet }: LabelStyle, other: LabelStyle | undefined): boolean {
  return other !== undefined && bullet !== '' && bullet.trim() !== other.bullet.trim();
}

/** Blocks that say nothing to a reader: comments, definitions of links, rules, front matter. */
function isSilent(block: RootContent): boolean {
  if (block.type === 'html') return withoutComments(block.value).trim() === '';
  return block.type === 'thematicBreak' || block.type === 'definition' || block.type === 'yaml';
}

function rangeOf(node: RootContent | ListItem | TableRow | TableCell): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
