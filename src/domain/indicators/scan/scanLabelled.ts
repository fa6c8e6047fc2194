import { FILE_EXTENSIONS } from './fileExtensions.js';
import type { Scan } from './found.js';
import type { TextLines } from './textLines.js';

/** "User-Agent: ..." and "Mutex: ...": all of the value, which is a code span, a quote, or the rest of the line or cell. */
const VALUES = /\b(user[ -]?agent(?:s| string)?|mutex(?:es| names?)?)[*_`]{0,3}\s*(?:[:：=|]|is)[*_`]{0,2}\s*/giu;
const SPAN = /`([^`\r\n]{1,500})`|"([^"\r\n]{1,500})"|([^|\r\n`"]{1,500})/uy;

/** Finds what only its label tells: user agents and mutexes. */
export function scanLabelledValues(scan: Scan): void {
  for (const { index, 0: label, 1: name } of scan.text.matchAll(VALUES)) {
    SPAN.lastIndex = index + label.length;
    const match = SPAN.exec(scan.text);
    const value = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(/[\s*_]+$/u, '');
    if (!match || value.length < 4) continue;
    const start = match.index + match[0].indexOf(value);
    const type = /^m/iu.test(name!) ? 'mutex' : 'user-agent';
    const isAgent = type === 'mutex' ? !/\s/u.test(value) || match[3] === undefined : /\w\/\d|mozilla|curl|python|wget/iu.test(value);
    if (isAgent && !scan.isTaken(start, start + value.length)) scan.add({ type, value, start, end: start + value.length });
  }
}

const FILE_NAME = /(?<![\p{L}\p{N}_.\\/@:%&=?#~$-])[\p{L}\p{N}_][\p{L}\p{N}_()+~-]{0,100}(?:\.[\p{L}\p{N}_()+~-]{1,60}){0,4}\.([A-Za-z0-9]{1,6})(?![\p{L}\p{N}_\\/(=-]|\.[\p{L}\p{N}])/gu;
/** Labels, columns and headings that say that names of files stand there. */
const FILES = /\b(?:file ?names?|files?|samples?|payloads?|droppers?|loaders?|dll|executables?|scripts?|binar(?:y|ies)|attachments?|documents?|malware|artifacts?|artefacts?|persistence)\b(?!\s+(?:was|were|is|are|has|had|that|which|on|in|to|with|from|by|the)\b)/iu;

/** Finds names of files where something says that they are: a label, a column, a heading, or a hash on the same line. */
export function scanFileNames(scan: Scan, lines: () => TextLines, hashes: readonly number[]): void {
  for (const { index: start, 0: value, 1: extension } of scan.text.matchAll(FILE_NAME)) {
    const end = start + value.length;
    if (!FILE_EXTENSIONS.has(extension!.toLowerCase()) || scan.isTaken(start, end)) continue;
    if (isNamed(scan.labels(start), scan.text[start - 1]) || hasHash(lines().lineAt(start), hashes)) scan.add({ type: 'file-name', value, start, end });
  }
}

/** On its own line, a label is what ends in a colon; above, it is all that stands there. */
function isNamed(labels: Iterable<string>, before: string | undefined): boolean {
  let isNearest = true;
  for (const label of labels) {
    const words = isNearest ? (/^(.*)[:：|=]/su.exec(label)?.[1] ?? '') : label;
    if (FILES.test(words) && (!isNearest || /[:：|=]\W*$/u.test(label) || before === '`')) return true;
    isNearest = false;
  }
  return false;
}

function hasHash({ start, end }: { readonly start: number; readonly end: number }, hashes: readonly number[]): boolean {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return hashes[low] !== undefined && hashes[low]! < end;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*ya?ra?\b[^\n]*\n/gimu;
const RULE = /^[ \t]*(?:(?:private|global)\s+)*rule\s+([A-Za-z_]\w{0,127})/gmu;

/** Finds the names of rules in YARA fences. */
export function scanYaraRules(scan: Scan): void {
  for (const { index, 0: opening, 1: mark } of scan.text.matchAll(FENCE)) {
    const from = index + opening.length;
    const closing = scan.text.indexOf(`\n${mark}`, from - 1);
    const body = scan.text.slice(from, closing < 0 ? scan.text.length : closing);
    for (const match of body.matchAll(RULE)) {
      const start = from + match.index + match[0].length - match[1]!.length;
      scan.add({ type: 'yara-rule', value: match[1]!, start, end: start + match[1]!.length });
    }
  }
}
