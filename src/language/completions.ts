import type { Range } from '../domain/range.js';
import { rangeOf, type Report, type ReportItem } from '../report/report.js';
import { type WritingStyle, writingStyle } from '../report/writingStyle.js';
import { itemSnippet } from './snippet.js';

/** Something that can be inserted at a place. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What belongs there. */
  readonly guidance: string;
  /** In the snippet syntax of VS Code. */
  readonly snippet: string;
  /** What it replaces, and is filtered by. */
  readonly range: Range;
  readonly filter: string;
}

/** Where the caret is: the offset of its line, and the line's text up to it and behind it. */
export interface CaretLine {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

const HEADING_OR_BLANK = /^(?:#{1,6}[ \t]*(?<name>[^\r\n]*)|[ \t]*)$/u;
const BULLET_OR_BLANK = /^[ \t]*(?:[-*+][ \t]+)?(?<label>[\p{L} /]{0,40})$/u;

/** What the report still lacks and could begin on this line: sections and subsections on a heading or blank line, fields in a list. */
export function completions(report: Report, caret: CaretLine): Completion[] {
  if (caret.after.trim() !== '') return [];
  const style = writingStyle(report);
  const offset = caret.start + caret.before.length;
  const open = openItems(report.items, caret.start);
  const isFrontMatter = report.frontMatter !== undefined && offset <= report.frontMatter.range.end;
  if (isFrontMatter) return [];
  const range = { start: caret.start, end: offset };
  const headings = HEADING_OR_BLANK.test(caret.before) ? [...missing(report.items, 'section'), ...open.flatMap((item) => missing(item.items, 'subsection'))] : [];
  const fields = BULLET_OR_BLANK.test(caret.before) ? open.slice(-1).flatMap((item) => missing(item.items, 'field')) : [];
  return [...fields, ...headings].map((item) => toCompletion(item, range, style));
}

function missing(items: readonly ReportItem[], form: string): ReportItem[] {
  return items.filter((item) => item.type.form === form && !item.found);
}

/** The sections and subsections that the offset stands in, outermost first. */
function openItems(items: readonly ReportItem[], offset: number): ReportItem[] {
  const open = items.find(({ found }) => found?.as === 'heading' && found.parts.some((part) => part.start < offset && offset <= part.start + part.text.length) && rangeOf(found.name).end < offset);
  return open ? [open, ...openItems(open.items, offset)] : [];
}

function toCompletion({ type }: ReportItem, range: Range, style: WritingStyle): Completion {
  const snippet = itemSnippet(type, style);
  return {
    label: type.title,
    detail: `${type.required ? 'required' : 'recommended'} ${type.form}`,
    guidance: type.description,
    snippet,
    range,
    filter: /^[^$\n]*/u.exec(snippet)![0],
  };
}
