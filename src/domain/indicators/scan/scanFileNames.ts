import { FILE_EXTENSIONS } from './fileExtensions.js';
import type { Scan } from './found.js';
import type { TextLines } from './textLines.js';

const EXTENSION = /\.([A-Za-z0-9]{1,6})(?![\p{L}\p{N}_\\/(=-]|\.[\p{L}\p{N}])/uy;
const CHARACTER = /[\p{L}\p{N}_.()+~-]/u;
/** What may not stand before a name: it would be the end of a path, an address, or something longer. */
const JOINED = /[\\/@:%&=?#~$]/u;
const LONGEST = 160;

/** Labels, columns and headings that say that names of files stand there. */
const FILES = /\b(?:file ?names?|files?|samples?|payloads?|droppers?|loaders?|dll|executables?|scripts?|binar(?:y|ies)|attachments?|documents?|malware|artifacts?|artefacts?|persistence)\b(?!\s+(?:was|were|is|are|has|had|that|which|on|in|to|with|from|by|the)\b)/iu;

/** Finds names of files by their extensions, where something says that they are: a label, a column, a heading, or a hash on the same line. */
export function scanFileNames(scan: Scan, lines: () => TextLines, hashes: readonly number[]): void {
  const { text } = scan;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    EXTENSION.lastIndex = dot;
    const extension = EXTENSION.exec(text)?.[1];
    if (extension === undefined || !FILE_EXTENSIONS.has(extension.toLowerCase())) continue;
    const start = nameStart(text, dot);
    const end = dot + 1 + extension.length;
    if (start === dot || JOINED.test(text[start - 1] ?? ' ') || scan.isTaken(start, end)) continue;
    if (isNamed(scan.labels(start), text[start - 1]) || hasHash(lines().lineAt(start), hashes)) scan.add({ type: 'file-name', value: text.slice(start, end), start, end });
  }
}

function nameStart(text: string, dot: number): number {
  let start = dot;
  while (start > 0 && dot - start < LONGEST && CHARACTER.test(text[start - 1]!)) start -= 1;
  while (start < dot && !/[\p{L}\p{N}_]/u.test(text[start]!)) start += 1;
  return start;
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
