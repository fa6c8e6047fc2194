import { normaliseName } from '../../domain/name.js';
import type { Report, ReportItem } from '../../report/report.js';
import { type WritingStyle, writingStyle } from '../../report/writingStyle.js';
import type { ItemForm } from '../../report/type/reportType.js';
import { itemSnippet } from '../snippet.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';
import { itemsAround, missing } from './surroundings.js';

const LINE = /^(?:(?<indent> {0,3})(?<marks>#{1,6})(?:(?<gap>[ \t]+)[^\r\n]*)?|[ \t]*)$/u;

/**
 * The missing sections, and the missing subsections of the section around; first those that the heading's level is for. Not asked
 * for, they are offered only where something of that level is missing, so that a heading of one's own is typed undisturbed.
 */
export function headingCompletions(report: Report, caret: CaretLine, asked: boolean): Completion[] {
  const line = LINE.exec(caret.before)?.groups;
  if (!line || caret.after.trim() !== '') return [];
  const style = writingStyle(report);
  const depth = line.marks?.length ?? 0;
  const cutOff = unrecognisedNames(report);
  const lacking = (items: readonly ReportItem[], form: ItemForm): ReportItem[] => missing(items, form).filter(({ type }) => !cutOff.has(type.name));
  const sections = lacking(report.items, 'section');
  const subsections = itemsAround(report.items, caret.start).flatMap((item) => lacking(item.items, 'subsection'));
  const [first, rest] = depth > style.sectionDepth ? [subsections, sections] : [sections, subsections];
  if (!asked && (first.length === 0 || depth < style.sectionDepth)) return [];
  return [...first, ...rest].map((item) => toCompletion(item, caret, line, style));
}

/** A heading that is being typed cuts the subsections below it off from their section: they are nowhere, but not missing. */
function unrecognisedNames({ parts, headings }: Report): ReadonlySet<string> {
  const known = new Set(headings.map(({ part }) => part));
  return new Set(parts.flatMap((part) => (part.facts.heading && !known.has(part) ? [normaliseName(part.facts.heading.text)] : [])));
}

function toCompletion({ type }: ReportItem, caret: CaretLine, { indent = '', marks, gap = '' }: Readonly<Partial<Record<string, string>>>, style: WritingStyle): Completion {
  const snippet = itemSnippet(type, style);
  const [lead = ''] = /^#+ /u.exec(snippet) ?? [];
  const end = caretOffset(caret);
  const nameStart = marks === undefined ? caret.start : caret.start + indent.length + marks.length + gap.length;
  const marksEdit = { range: { start: caret.start, end: nameStart }, text: lead };
  return {
    kind: type.form,
    label: type.title,
    detail: `${type.required ? 'required' : 'recommended'} ${type.form}`,
    guidance: type.description,
    examples: type.examples,
    snippet: marks === undefined ? snippet : snippet.slice(lead.length),
    range: { start: nameStart, end },
    filter: marks === undefined ? caret.before + type.title : type.title,
    extraEdits: marks === undefined || caret.before.slice(0, nameStart - caret.start) === lead ? [] : [marksEdit],
    offersNext: false,
  };
}
