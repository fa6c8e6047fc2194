import { TYPED_BULLETS } from '../../domain/typedBullets.js';
import type { LabelStyle } from '../../report/facts/sectionFacts.js';
import type { Report, ReportItem, ReportPart } from '../../report/report.js';
import { plainBullet, writingStyle } from '../../report/writingStyle.js';
import { itemSnippet } from '../snippet.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';
import { itemsAround, missing } from './surroundings.js';

const LINE = new RegExp(String.raw`^(?<bullet>(?:[-*+–]|\d{1,9}[.)])[ \t]+|[${TYPED_BULLETS}]\s*)?(?<emphasis>[*_]{0,2})(?<label>[\p{L} /]{0,40})$`, 'u');

/** The missing fields of the section that a list's item or a blank line stands directly in; labelled as their neighbours are. */
export function fieldCompletions(report: Report, caret: CaretLine): Completion[] {
  const line = LINE.exec(caret.before)?.groups;
  const around = itemsAround(report.items, caret.start).at(-1);
  if (!line || !around || caret.after.trim() !== '') return [];
  const { part } = around.found!.name;
  const isDirectlyInside = caret.start <= part.start + part.text.length;
  if (!isDirectlyInside || (line.bullet === undefined && isParagraph(report, caret))) return [];
  const style = labelStyleIn(part) ?? writingStyle(report).label;
  const label = line.bullet === undefined ? style : { ...style, bullet: '' };
  return missing(around.items, 'field').map((item) => toCompletion(item, report, caret, line.bullet ?? '', label, line.emphasis!));
}

/** Right below other text, a line goes on with it: what is typed there is prose. */
function isParagraph({ parts }: Report, { start, before }: CaretLine): boolean {
  if (before.trim() === '') return false;
  const part = parts.findLast((candidate) => candidate.start <= start)!;
  return /\S[ \t]*(?:\r\n|\n|\r)$/u.test(part.text.slice(0, start - part.start));
}

function labelStyleIn({ facts }: ReportPart): LabelStyle | undefined {
  const label = facts.entries.findLast((entry) => entry.label && entry.parent === undefined && !entry.label.style.bullet.startsWith('|'))?.label;
  return label && plainBullet(label.style);
}

function toCompletion({ type }: ReportItem, report: Report, caret: CaretLine, bullet: string, label: LabelStyle, emphasis: string): Completion {
  const range = { start: caret.start + bullet.length, end: caretOffset(caret) };
  return {
    kind: 'field',
    label: type.title,
    detail: `${type.required ? 'required' : 'recommended'} field`,
    guidance: type.description,
    examples: type.examples,
    snippet: itemSnippet(type, { ...writingStyle(report), label }),
    range,
    filter: emphasis + type.title,
    extraEdits: [],
    offersNext: false,
  };
}
