import { ANSWERS } from '../../checks/edits/answerItem.js';
import { answerKind } from '../../domain/answer.js';
import { countryNames } from '../../domain/countries.js';
import { allItems, rangeOf, type Report, type ReportItem } from '../../report/report.js';
import { escapeSnippet } from '../../report/scaffoldSnippet.js';
import type { ValueGuide } from '../../report/type/reportType.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';

/** What may stand between a label and its value: the end of its emphasis, its colon, a table's bar. */
const BEHIND_LABEL = /^[*_`]{0,4}\s*[:：]?[*_`]{0,4}\s*(?:\|\s*)?/u;
/** What may stand behind a value on its line: the end of emphasis, a table's bar. */
const BEHIND_VALUE = /^[*_`]{0,4}\s*(?:\|\s*)?$/u;

/** Where a value begins, and what of it is to be replaced. */
interface ValuePlace {
  readonly start: number;
  readonly end: number;
  /** Whether other values stand before it: "Portugal, ". */
  readonly isFurther: boolean;
  /** What is replaced whatever it says, as far as the caret: a placeholder. */
  readonly placeholder: string;
}

/** The values of a field, where a set is known, and then the answers for a value that there is none of. */
export function valueCompletions(report: Report, caret: CaretLine): Completion[] {
  for (const item of allItems(report.items)) {
    const place = item.found?.as === 'label' ? behindLabel(item, report, caret) : belowHeading(item, caret);
    if (place) return offer(item, place);
  }
  return [];
}

function offer({ type }: ReportItem, place: ValuePlace): Completion[] {
  const values = knownValues(type).map((value) => ({ kind: 'value' as const, label: value, detail: '', guidance: type.meanings.get(value) ?? '' }));
  const answers = place.isFurther ? [] : ANSWERS.map((answer) => ({ kind: 'answer' as const, label: answer, detail: 'answer', guidance: 'Counts as an answer, best with the reason behind it.' }));
  return [...values, ...answers].map((one) => ({
    ...one,
    examples: [],
    snippet: escapeSnippet(one.label),
    range: { start: place.start, end: place.end },
    filter: place.placeholder + one.label,
    extraEdits: [],
    offersNext: false,
  }));
}

/** The values that a field is known to have: those of its schema, or the names of countries. */
function knownValues({ choices, values }: ValueGuide): readonly string[] {
  return values === 'countries' ? countryNames() : choices;
}

function behindLabel({ found, type }: ReportItem, report: Report, caret: CaretLine): ValuePlace | undefined {
  const label = rangeOf(found!.name);
  const value = rangeOf(found!.value);
  const offset = caretOffset(caret);
  if (type.items.length > 0 || offset < label.end) return undefined;
  if (label.start >= caret.start) {
    const behind = caret.before.slice(label.end - caret.start);
    const lead = BEHIND_LABEL.exec(behind)![0];
    return /[:：|]/u.test(lead) ? placeOf(label.end + lead.length, value.end, caret) : undefined;
  }
  const isFirstLine = value.start >= caret.start && value.start <= offset && value.end > value.start;
  return isFirstLine ? placeOf(value.start, value.end, caret) : undefined;
}

/** On a blank line below a heading that says nothing yet. */
function belowHeading({ found, value, items }: ReportItem, caret: CaretLine): ValuePlace | undefined {
  if (found?.as !== 'heading' || value !== '' || caret.before.trim() !== '' || items.some((inner) => inner.found)) return undefined;
  const { part } = found.value;
  const isInside = rangeOf(found.name).end < caret.start && caret.start <= part.start + part.text.length;
  return isInside ? placeOf(caretOffset(caret), caretOffset(caret), caret) : undefined;
}

/** The last of several values, up to the caret; a placeholder as a whole. Nothing in the middle of a line. */
function placeOf(start: number, valueEnd: number, caret: CaretLine): ValuePlace | undefined {
  const offset = caretOffset(caret);
  const lineEnd = offset + caret.after.length;
  const rest = caret.after.slice(0, Math.max(0, Math.min(valueEnd, lineEnd) - offset));
  const typed = caret.before.slice(start - caret.start);
  if (answerKind(typed + rest) === 'placeholder') return { start, end: offset + rest.length, isFurther: false, placeholder: typed };
  if (!BEHIND_VALUE.test(caret.after)) return undefined;
  const further = /^.*[,;/]\s*/u.exec(typed)?.[0] ?? '';
  return { start: start + further.length, end: offset, isFurther: further !== '', placeholder: '' };
}
