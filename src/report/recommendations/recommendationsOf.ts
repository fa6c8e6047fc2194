import type { List, ListItem, Nodes, RootContent, Table, TableCell } from 'mdast';
import { answerKind } from '../../domain/answer.js';
import type { Range } from '../../domain/range.js';
import { type Owner, ownerColumn } from '../owners.js';
import { perPart } from '../perPart.js';
import type { Place, Report, ReportPart } from '../report.js';
import type { ItemType } from '../type/reportType.js';

/** The section whose list items and rows are recommendations. */
const SECTION = 'recommendations';

/** Something that is recommended: an item of a list, or a row of a table. */
export interface Recommendation {
  /** Its first paragraph, or the row. */
  readonly place: Place;
  /** All that it says, as written. */
  readonly text: string;
  /** Where that begins in its part. */
  readonly start: number;
  /** Of a row: the cells of the columns that a table has for these. */
  readonly cells?: { readonly owner?: Place; readonly due?: Place };
}

/** What is recommended in a report and not done yet, in the order of the text; prose is not taken apart. */
export function recommendationsOf(report: Report): readonly Recommendation[] {
  const owners = ownerColumn(report);
  return report.own.flatMap((part, index) => recommendationsIn(part, owners[index]!));
}

/** Only a type whose section has that id has recommendations that are read one by one. */
export function isRecommendations({ id }: ItemType): boolean {
  return id === SECTION;
}

/** What a part with these owners recommends: all that stands in it, or what stands behind a label. */
export function recommendationsIn(part: ReportPart, owners: readonly Owner[]): readonly Recommendation[] {
  const owner = owners.find(({ section }) => isRecommendations(section));
  if (!owner) return NONE;
  const { said } = owner;
  return said ? readPart(part).filter(({ place: { range } }) => said.start <= range.start && range.end <= said.end) : readPart(part);
}

const NONE: readonly Recommendation[] = [];

const readPart = perPart((part: ReportPart): readonly Recommendation[] => part.blocks.flatMap((block) => readBlock(part, block)));

function readBlock(part: ReportPart, block: RootContent): Recommendation[] {
  if (block.type === 'list') return readList(part, block);
  return block.type === 'table' ? readTable(part, block) : [];
}

/** An item that only introduces a list ("Prevention measures:") is none itself. */
function readList(part: ReportPart, list: List): Recommendation[] {
  return list.children.flatMap((item) => {
    const nested = item.children.filter((block) => block.type === 'list');
    const [first] = item.children;
    if (first?.type !== 'paragraph' || item.checked === true) return [];
    if (nested.length > 0 && /[:：][*_]*$/u.test(sourceOf(part, first).trim())) return nested.flatMap((inner) => readList(part, inner));
    return readItem(part, item, rangeOf(first));
  });
}

function readItem(part: ReportPart, item: ListItem, range: Range): Recommendation[] {
  const source = part.text.slice(range.start, range.end);
  const value = /^[*_]*[^:\n]{1,80}:[*_]*\s+(?<value>\S[^]*)$/u.exec(source)?.groups?.value ?? source;
  if (answerKind(source) !== 'value' || answerKind(value) !== 'value') return [];
  return [{ place: { part, range }, text: sourceOf(part, item), start: rangeOf(item).start }];
}

function readTable(part: ReportPart, table: Table): Recommendation[] {
  const [header, ...rows] = table.children;
  const names = header?.children.map((cell) => contentOf(part, cell)) ?? [];
  const owner = names.findIndex(({ text }) => /^[*_]*(?:action )?(?:owner|assignee|assigned to|responsible)/iu.test(text));
  const due = names.findIndex(({ text }) => /^[*_]*(?:due|deadline|target|eta\b)/iu.test(text));
  return rows.map((row) => {
    const cell = (index: number): Place | undefined => {
      const found = row.children[index];
      return found && { part, range: contentOf(part, found).range };
    };
    const cells = { owner: cell(owner), due: cell(due) };
    return { place: { part, range: rangeOf(row) }, text: sourceOf(part, row), start: rangeOf(row).start, cells: { ...(cells.owner && { owner: cells.owner }), ...(cells.due && { due: cells.due }) } };
  });
}

/** What stands between the bars of a cell; of an empty one, a place behind its bar. */
function contentOf(part: ReportPart, cell: TableCell): { text: string; range: Range } {
  const { start, end } = rangeOf(cell);
  const source = part.text.slice(start, end);
  const [, lead = '', text = ''] = /^(\|?[ \t]*)([^]*?)[ \t]*\|?$/u.exec(source) ?? [];
  return { text, range: { start: start + lead.length, end: start + lead.length + text.length } };
}

function sourceOf({ text }: ReportPart, node: Nodes): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end);
}

function rangeOf(node: Nodes): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
