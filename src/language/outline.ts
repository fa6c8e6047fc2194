import type { Range } from '../domain/range.js';
import { allItems, allReports, isAnsweredState, type ItemState, rangeOf, type Report, type ReportItem } from '../report/report.js';

/** A row of the outline view: an expected item, there or not. */
export interface OutlineRow {
  /** Stays the same while the text is edited. */
  readonly id: string;
  /** Which report of the text it is of, from 0. */
  readonly report: number;
  /** JSON pointer of the item; empty for a row that stands for a whole report. */
  readonly path: string;
  readonly label: string;
  /** The value's first line, for a field; else empty. */
  readonly value: string;
  readonly state: ItemState;
  readonly required: boolean;
  /** What belongs there. */
  readonly guidance: string;
  /** Its heading or label; nothing where it is missing. */
  readonly range?: Range;
  /** All that is inside of it, as stretches of the text. */
  readonly extents: readonly Range[];
  readonly rows: readonly OutlineRow[];
  /** How many of the items inside, at any depth, nobody has answered. */
  readonly open: number;
}

/** What a report is expected to have, in the order of its type, with what it has of that. Of several reports in one text, each is a row. */
export function outline(report: Report): OutlineRow[] {
  if (report.further.length === 0) return report.items.map((item) => toRow(item, 0));
  return allReports(report).map(reportRow);
}

function reportRow({ title, type, items, own }: Report, index: number): OutlineRow {
  const rows = items.map((item) => toRow(item, index));
  return {
    id: `report ${index}`,
    report: index,
    path: '',
    label: title?.text === '' || !title ? type.title : title.text,
    value: '',
    state: 'filled',
    required: true,
    guidance: type.description,
    ...(title && { range: rangeOf(title.place) }),
    extents: own.map((part) => ({ start: part.start, end: part.start + part.text.length })),
    rows,
    open: openCount(items),
  };
}

function openCount(items: readonly ReportItem[]): number {
  return [...allItems(items)].filter((inner) => !isAnsweredState(inner.state)).length;
}

function toRow(item: ReportItem, report: number): OutlineRow {
  const { type, state, found } = item;
  return {
    id: report === 0 ? type.path : `${report}${type.path}`,
    report,
    path: type.path,
    label: type.title,
    value: type.items.length === 0 ? firstLine(item.value) : '',
    state,
    required: type.required,
    guidance: type.description,
    ...(found && { range: rangeOf(found.name) }),
    extents: found ? extentsOf(found) : [],
    rows: item.items.map((inner) => toRow(inner, report)),
    open: openCount(item.items),
  };
}

function extentsOf(found: NonNullable<ReportItem['found']>): Range[] {
  if (found.as === 'heading') return found.parts.map((part) => ({ start: part.start, end: part.start + part.text.length }));
  return [{ start: rangeOf(found.name).start, end: Math.max(rangeOf(found.name).end, rangeOf(found.value).end) }];
}

function firstLine(value: string): string {
  return /^(?:[-*+]\s+|\d+[.)]\s+)?([^\r\n]*)/u.exec(value)![1]!.replace(/[*_`]+/gu, '').trim();
}

/** The rows around an offset, outermost first; none outside of all. */
export function rowsAt(rows: readonly OutlineRow[], offset: number): OutlineRow[] {
  const row = rows.find(({ extents }) => extents.some(({ start, end }) => start <= offset && offset <= end && !(offset === end && start !== end && startsAt(rows, offset))));
  return row ? [row, ...rowsAt(row.rows, offset)] : [];
}

function startsAt(rows: readonly OutlineRow[], offset: number): boolean {
  return rows.some(({ extents }) => extents.some(({ start }) => start === offset));
}
