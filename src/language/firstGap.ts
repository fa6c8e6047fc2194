import type { Range } from '../domain/range.js';
import { allItems, isAnsweredState, rangeOf, type Report, type ReportItem } from '../report/report.js';

/** Something that nobody has answered, and where to do so. */
export interface Gap {
  readonly title: string;
  /** What to write over: a placeholder, or nothing; of something missing, the heading that it belongs below. */
  readonly range: Range;
}

/** What the schema violates by not being answered. */
const UNANSWERED: ReadonlySet<string> = new Set(['required', 'minLength', 'minProperties']);

/**
 * The first gap in the order of the report's type: the first one that is required, else the first recommended one. `within` is the
 * JSON pointer of the section to look in; without it, all of the report counts.
 */
export function firstGap(report: Report, within = ''): Gap | undefined {
  const told = report.violations.filter(({ path, keyword }) => UNANSWERED.has(keyword) && (within === '' || path === within || path.startsWith(`${within}/`)));
  const isOpen = (recommended: boolean) => ({ type }: ReportItem): boolean => told.some((violation) => violation.path === type.path && violation.recommended === recommended);
  const items = [...allItems(report.items)];
  const item = items.find(isOpen(false)) ?? items.find(isOpen(true));
  return item && gapAt(report, item);
}

function gapAt(report: Report, item: ReportItem): Gap {
  const inner = item.items.find(({ found, state }) => found && !isAnsweredState(state));
  if (inner) return gapAt(report, inner);
  return { title: item.type.title, range: item.found ? valueRange(item) : besideMissing(report, item) };
}

/** What stands there instead of a value; behind the label or below the heading where nothing does. */
function valueRange({ found }: ReportItem): Range {
  const { part, range } = found!.value;
  const source = part.text.slice(range.start, range.end);
  const start = range.start + (source.length - source.trimStart().length);
  return rangeOf({ part, range: source.trim() === '' ? { start: range.start, end: range.start } : { start, end: range.start + source.trimEnd().length } });
}

/** The heading around it, else that of the section before it, else the title: where its problem is shown. */
function besideMissing(report: Report, { type }: ReportItem): Range {
  const around = [...allItems(report.items)].findLast((item) => item.found && type.path.startsWith(`${item.type.path}/`));
  const before = report.items.slice(0, report.items.findIndex((section) => section.type === type)).findLast(({ found }) => found);
  const place = (around ?? before)?.found?.name ?? report.title?.place;
  const start = place ? rangeOf(place).start : (report.frontMatter?.range.end ?? 0);
  return { start, end: start };
}
