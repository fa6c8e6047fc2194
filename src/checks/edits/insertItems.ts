import type { TextEdit } from '../../domain/textEdit.js';
import { allItems, type Found, rangeOf, type Report, type ReportItem } from '../../report/report.js';
import { fieldLine, headingScaffold, type RenderScaffold, type ScaffoldLine, scaffoldText } from '../../report/scaffold.js';
import type { ItemType } from '../../report/type/reportType.js';
import { plainBullet, type WritingStyle, writingStyle } from '../../report/writingStyle.js';
import { findItem } from '../findItem.js';
import { breaksBehind, closing, headingOffset, separators } from './geometry.js';

export interface InsertOptions {
  /** What becomes of scaffolds: plain text, or a snippet. */
  readonly render?: RenderScaffold;
  /** The line that a field gets, instead of its scaffold. */
  readonly field?: (type: ItemType, style: WritingStyle) => ScaffoldLine;
}

/** Edits that insert missing items where they belong, in the author's style. Items that go to one place come as one edit, in order. */
export function insertItems(report: Report, items: readonly ReportItem[], { render = scaffoldText, field = fieldLine }: InsertOptions = {}): TextEdit[] {
  const style = writingStyle(report);
  const groups = new Map<string, Insertion[]>();
  for (const item of inTypeOrder(report, items)) {
    const insertion = insertionOf(report, item, style, { render, field });
    if (!insertion) continue;
    const key = `${insertion.offset} ${insertion.kind}`; // at the end of a text, a field's place may be a section's too
    groups.set(key, [...(groups.get(key) ?? []), insertion]);
  }
  return [...groups.values()].map((group) => joinInsertions(report, group, style));
}

function inTypeOrder(report: Report, items: readonly ReportItem[]): ReportItem[] {
  return [...allItems(report.items)].filter((item) => items.includes(item));
}

interface Insertion {
  readonly offset: number;
  /** `line`s stand among labels; a `block` has a heading. */
  readonly kind: 'line-after' | 'line-before' | 'block';
  readonly text: string;
  /** Before the first line that stands right below a heading. */
  readonly lead: string;
}

function insertionOf(report: Report, item: ReportItem, style: WritingStyle, options: Required<InsertOptions>): Insertion | undefined {
  const { parent } = findItem(report, item.type.path) ?? {};
  const siblings = parent?.items ?? report.items;
  if (parent && parent.found?.as !== 'heading') return undefined;
  if (item.type.form === 'field' && parent && !areHeadings(siblings)) return fieldInsertion(item, parent, style, options);
  const depth = parent ? (depthOf(report, parent) ?? style.sectionDepth) + 1 : style.sectionDepth;
  const text = options.render(headingScaffold(item.type, style, depth), style.eol);
  return { offset: headingOffset(report, item, siblings, parent), kind: 'block', text, lead: '' };
}

/** Whether the author writes these fields under headings of their own. */
function areHeadings(siblings: readonly ReportItem[]): boolean {
  const found = siblings.flatMap((sibling) => sibling.found?.as ?? []);
  return found.length > 0 && found.every((as) => as === 'heading');
}

function depthOf(report: Report, item: ReportItem): number | undefined {
  return report.headings.find(({ type }) => type === item.type)?.expectedDepth;
}

function fieldInsertion(item: ReportItem, parent: ReportItem, style: WritingStyle, options: Required<InsertOptions>): Insertion {
  const index = parent.items.indexOf(item);
  const isLabelled = ({ found }: ReportItem): boolean => found?.as === 'label' && found.value.part === parent.found!.value.part;
  const before = parent.items.slice(0, index).findLast(isLabelled);
  const neighbour = before ?? parent.items.slice(index + 1).find(isLabelled);
  if (!neighbour) {
    const isBare = parent.value === '';
    const lead = !isBare || style.blankAfterHeading ? style.eol : '';
    return { offset: rangeOf(parent.found!.value).end, kind: 'line-after', text: options.render([options.field(item.type, style)], style.eol), lead };
  }
  const { part, range } = neighbour.found!.name;
  const lineStart = Math.max(part.text.lastIndexOf('\n', range.start - 1), part.text.lastIndexOf('\r', range.start - 1)) + 1;
  const indent = /^[ \t]*/u.exec(part.text.slice(lineStart))![0];
  const ownStyle = { ...style, label: plainBullet(neighbour.found!.labelStyle ?? style.label) };
  const text = indent + options.render([options.field(item.type, ownStyle)], style.eol);
  if (before) return { offset: behind(before.found!), kind: 'line-after', text, lead: '' };
  return { offset: part.start + lineStart, kind: 'line-before', text, lead: '' };
}

/** Behind all of a labelled value: its last line, or its row of a table. */
function behind({ name, value, lineEnd = 0 }: Found): number {
  return Math.max(rangeOf(name).end, rangeOf(value).end, name.part.start + lineEnd);
}

function joinInsertions(report: Report, group: readonly Insertion[], style: WritingStyle): TextEdit {
  const { offset, kind, lead } = group[0]!;
  const range = { start: offset, end: offset };
  const texts = group.map(({ text }) => text);
  if (kind === 'line-after') return { range, text: closing(report, offset, style.eol) + lead + texts.map((text) => style.eol + text).join('') + breaksBehind(report, offset, style.eol) };
  if (kind === 'line-before') return { range, text: texts.map((text) => text + style.eol).join('') };
  const { before, after } = separators(report, offset, style.eol, style.blankBeforeHeading);
  return { range, text: before + texts.join(style.eol.repeat(style.blankBeforeHeading ? 2 : 1)) + after };
}
