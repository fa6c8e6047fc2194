import { answerKind } from '../domain/answer.js';
import type { Range } from '../domain/range.js';
import { readLabelLine } from '../report/facts/labelLine.js';

/** Indicators, identifiers and amounts, wherever they stand in a line. */
const HARD = /\[\.\\?\]|\bhxxps?\\?[[:]|\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[0-9a-f]{32,128}\b|\bCVE-\d{4}-\d{4,}|\bT\d{4}\b|[€$£]\s?\d/iu;

/** Labels of what explains an answer. */
const GLOSS = /^(?:note|reason|rationale|comment|remark|source|status|why|explanation|see|basis|confidence|assessment)s?$/iu;

/** Whether a text begins with a date. */
export function isDated(text: string): boolean {
  return /^[*_[\s]*\d{4}-\d{2}(?:-\d{2})?\b/u.test(text);
}

/** The first line in a range that states a fact of its own, without its list marker; labelled values count where they are asked for. */
export function findData(text: string, { start, end }: Range, andLabels: boolean): Range | undefined {
  let offset = start;
  for (const line of text.slice(start, end).split(/(?<=[\r\n])/u)) {
    const marker = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/u.exec(line)![0].length;
    const content = line.slice(marker).trimEnd();
    if (HARD.test(content) || isDated(content) || (andLabels && marker > 0 && isLabelledValue(content))) return { start: offset + marker, end: offset + marker + content.length };
    offset += line.length;
  }
  return undefined;
}

function isLabelledValue(line: string): boolean {
  const label = readLabelLine(line);
  if (!label || GLOSS.test(line.slice(label.label.start, label.label.end))) return false;
  return answerKind(line.slice(label.value.start, label.value.end)) === 'value';
}
