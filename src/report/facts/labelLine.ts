import { answerKind } from '../../domain/answer.js';
import type { Range } from '../../domain/range.js';
import type { LabelStyle } from './sectionFacts.js';

/** A line read as "Label: value"; offsets are relative to the line. */
export interface LabelLine {
  readonly label: Range;
  readonly value: Range;
  readonly style: Omit<LabelStyle, 'bullet'>;
}

const LABEL = /^(?<before>(?:>\s?|\[[ xX]\]\s+|\p{Extended_Pictographic}\uFE0F?\s*(?=[*_`]))*)(?<open>[*_`]{0,4})(?<label>[\p{L}\p{N}\p{Extended_Pictographic}][^:：\n]{0,79}?)(?<close>[*_`]{0,4}\s*[:：][*_`]{0,4})(?=$|[\s\p{L}\p{N}$€£[("'“*_~`<>—–-])/u;

/** Reads `Label: v`, `**Label:** v`, `**Label**: v`, `_Label:_ v` and their unbalanced kin; whether the label is one that is expected is not known here. */
export function readLabelLine(line: string): LabelLine | undefined {
  const groups = LABEL.exec(line)?.groups;
  if (!groups || isAnswer(groups.label!)) return undefined;
  const open = groups.open!;
  const close = groups.close!;
  const start = groups.before!.length + open.length;
  const end = start + groups.label!.trimEnd().length;
  const afterColon = start + groups.label!.length + close.length;
  const value = trimRange(line, { start: afterColon, end: line.length });
  // "**Label: value**": the closing mark belongs to the label's emphasis, not to the value.
  const unclosed = open !== '' && !/[*_`]/u.test(close) && line.slice(value.start, value.end).endsWith(open);
  return { label: { start, end }, value: unclosed ? { start: value.start, end: value.end - open.length } : value, style: { open, close, end: '' } };
}

/** "Not applicable: nothing was taken" is an answer with its reason, and no label. */
function isAnswer(label: string): boolean {
  const kind = answerKind(label);
  return kind === 'not-applicable' || kind === 'unknown' || kind === 'not-disclosed';
}

/** The range without white space at either end. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
