import type { Scan } from './found.js';
import { matchesAt } from './matchesAt.js';

/** "User-Agent: ..." and "Mutex: ...": all of the value, which is a code span, a quote, or the rest of the line or cell. */
const VALUES = /\b(user[ -]?agent(?:s| string)?|mutex(?:es| names?)?)[*_`]{0,3}(?:\s*[:：=|][*_`]{0,2}|\s+(?:is|named|called)[*_`]{0,2}|(?=\s[`"]))[ \t]*(?:\r?\n[ \t]*(?![-*+|]|\d+[.)]|\r?\n))?/giu;

const SPAN = /`([^`\r\n]{1,500})`|"([^"\r\n]{1,500})"|([^|\r\n`"]{1,500})/uy;

/** An item of a list: what it begins with in a code span or quotes, or all of it. */
const ITEM = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:`([^`\r\n]{1,500})`|"([^"\r\n]{1,500})"|([^`"\r\n]{1,500})$)/gmu;

/** Finds what only its label tells, before the value or over its list: user agents and mutexes. */
export function scanLabelledValues(scan: Scan): void {
  if (!scan.words.ofValues) return;
  for (const { index, 0: label, 1: name } of scan.text.matchAll(VALUES)) {
    SPAN.lastIndex = index + label.length;
    const match = SPAN.exec(scan.text);
    if (match) addValue(scan, name!, match);
  }
  for (const match of scan.text.matchAll(ITEM)) {
    const [, ...above] = scan.labels(match.index + match[0].length);
    const name = above.map((label) => LABEL.exec(label)?.[1]).find((label) => label !== undefined);
    if (name !== undefined) addValue(scan, name, match);
  }
}

/** A line that says what is listed below it, and nothing else. */
const LABEL = /^[\W\d_]*(?:\p{L}+\s+){0,2}(user[ -]?agents?|mutex(?:es)?)(?:\s+(?:strings?|names?))?\W*$/iu;

function addValue(scan: Scan, name: string, match: RegExpExecArray): void {
  const value = (match[1] ?? match[2] ?? match[3] ?? '').replace(/[\s*_]+$/u, '');
  const start = match.index + match[0].indexOf(value);
  if (value.length < 4 || scan.isTaken(start, start + value.length)) return;
  const type = /^m/iu.test(name) ? 'mutex' : 'user-agent';
  const isValue = type === 'mutex' ? !/\s/u.test(value) || match[3] === undefined : /\w\/\d|mozilla|curl|python|wget/iu.test(value);
  if (isValue) scan.add({ type, value, start, end: start + value.length });
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*ya?ra?\b[^\n]*\n/imuy;
const DEEPEST = 3;
const RULE = /^[ \t]*(?:(?:private|global)\s+)*rule\s+([A-Za-z_]\w{0,127})/gmu;

/** The openings of YARA fences. */
function fences(text: string): RegExpExecArray[] {
  const indent = (at: number): number => {
    let before = 0;
    while (before < DEEPEST && text[at - before - 1] === ' ') before += 1;
    return before;
  };
  return ['```', '~~~'].flatMap((mark) => matchesAt(text, mark, FENCE, indent));
}

/** Finds the names of rules in YARA fences. */
export function scanYaraRules(scan: Scan): void {
  for (const { index, 0: opening, 1: mark } of fences(scan.text)) {
    const from = index + opening.length;
    const closing = scan.text.indexOf(`\n${mark}`, from - 1);
    const body = scan.text.slice(from, closing < 0 ? scan.text.length : closing);
    for (const match of body.matchAll(RULE)) {
      const start = from + match.index + match[0].length - match[1]!.length;
      scan.add({ type: 'yara-rule', value: match[1]!, start, end: start + match[1]!.length });
    }
  }
}
