import { answerKind } from '../../domain/answer.js';
import type { Range } from '../../domain/range.js';
import { TYPED_BULLETS } from '../../domain/typedBullets.js';
import type { LabelStyle } from './sectionFacts.js';

/** A line read as "Label: value"; offsets are relative to the line. */
export interface LabelLine {
  readonly label: Range;
  readonly value: Range;
  /** Its bullet is one that is typed into the line; those of lists are no part of it. */
  readonly style: LabelStyle;
  /** A bold line without a colon or a value: what follows is its own, as if it were a heading. */
  readonly alone: boolean;
}

/** A dash needs the space behind it, or it is the sign of a number. */
const BULLET = String.raw`(?<bullet>(?:[${TYPED_BULLETS}]\s*|–\s+)?)`;
const BEFORE = String.raw`(?<before>(?:>\s?|\[[ xX]\]\s+|\p{Extended_Pictographic}\uFE0F?\s*(?=[*_${'`'}\\]))*)`;
const MARK = String.raw`\\?[*_${'`'}]`;
const LABEL = String.raw`(?<label>[\p{L}\p{N}\p{Extended_Pictographic}][^:：\n]{0,79}?)`;

/** "Label: v", "**Label:** v", "**Label**: v", "_Label:_ v", "\*\*Label:\*\* v" and their unbalanced kin. */
const WITH_COLON = new RegExp(String.raw`^${BULLET}${BEFORE}(?<open>(?:${MARK}){0,4})${LABEL}(?<close>(?:${MARK}){0,4}\s*\\?[:：](?:${MARK}){0,4})(?=$|[\s\p{L}\p{N}$€£[("'“*_~\\${'`'}<>—–-])`, 'u');

/** "**Label** - v": a dash separates only what emphasis sets off. */
const WITH_DASH = new RegExp(String.raw`^${BULLET}${BEFORE}(?<open>\*\*|__)${LABEL}(?<close>(?:\*\*|__)\s+(?:-{1,2}|–|—))(?=\s+\S)`, 'u');

/** Without a bullet, as in lists: an item that is all bold is no heading. */
const ALONE = new RegExp(String.raw`^${BEFORE}(?<open>\*\*|__)(?<label>[\p{L}\p{N}\p{Extended_Pictographic}][^*:：\n]{0,79}?)(?<close>\*\*|__)$`, 'u');

/** Reads a line that begins with a label, in whatever style; whether the label is one that is expected is not known here. */
export function readLabelLine(line: string): LabelLine | undefined {
  const alone = ALONE.exec(line);
  const groups = (alone ?? WITH_COLON.exec(line) ?? WITH_DASH.exec(line))?.groups;
  if (!groups || isAnswer(groups.label!) || isClock(line, groups.label! + groups.close!)) return undefined;
  const open = groups.open!;
  const close = groups.close!;
  const bullet = groups.bullet ?? '';
  const start = bullet.length + groups.before!.length + open.length;
  const end = start + groups.label!.trimEnd().length;
  const afterColon = start + groups.label!.length + close.length;
  const value = trimRange(line, { start: afterColon, end: line.length });
  // "**Label: value**": the closing mark belongs to the label's emphasis, not to the value.
  const unclosed = open !== '' && !/[*_`]/u.test(close) && line.slice(value.start, value.end).endsWith(open);
  return { label: { start, end }, value: unclosed ? { start: value.start, end: value.end - open.length } : value, style: { bullet, open, close, end: '' }, alone: alone !== null };
}

/** "2026-03-09 07:42 UTC: ...": the colon of a clock stands behind no label. */
function isClock(line: string, labelAndClose: string): boolean {
  const behind = line.indexOf(labelAndClose) + labelAndClose.length;
  return /\d:$/u.test(labelAndClose) && /^\d{2}(?!\d)/u.test(line.slice(behind, behind + 3));
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
