import type { Range } from '../domain/range.js';
import { type OutlineRow } from './outline.js';

/** A symbol of the document, for editors' own outlines. */
export interface ReportSymbol {
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly symbols: readonly ReportSymbol[];
}

/** The rows that are there, as symbols. */
export function symbols(rows: readonly OutlineRow[]): ReportSymbol[] {
  return rows.flatMap(({ label, value, range, extents, rows: inner }) => {
    if (!range) return [];
    const whole = { start: Math.min(range.start, ...extents.map(({ start }) => start)), end: Math.max(range.end, ...extents.map(({ end }) => end)) };
    return [{ name: label, detail: value, range: whole, nameRange: range, symbols: symbols(inner) }];
  });
}
