import { FILE_EXTENSIONS } from './fileExtensions.js';
import type { Scan } from './found.js';
import { characterKind } from './longRuns.js';
import type { TextLines } from './textLines.js';

const ALPHANUMERIC = characterKind(/[0-9a-z]/i);
const LONGEST_EXTENSION = 6;
/** What may not stand behind one: it would be the end of a label, a call, or something longer. */
const GOES_ON = /[\p{L}\p{N}_\\/(=-]|\.[\p{L}\p{N}]/uy;
const CHARACTER = /[\p{L}\p{N}_.()+~-]/u;
/** What may not stand before a name: it would be the end of a path, an address, or something longer. */
const JOINED = /[\\/@:%&=?#~$]/u;
const LONGEST = 160;

/** Labels, columns and headings that say that names of files stand there. */
const FILES = /\b(?:file ?names?|files?|samples?|payloads?|droppers?|loaders?|dll|executables?|scripts?|binar(?:y|ies)|attachments?|documents?|malware|artifacts?|artefacts?|persistence)\b(?!\s+(?:was|were|is|are|has|had|that|which|on|in|to|with|from|by|the)\b)/iu;

/**
 * Finds names of files by their extensions, where something says that they are: a label, a column or a heading over what begins with
 * them; a hash on the same line, or on the next one where the name has its line to itself.
 */
export function scanFileNames(scan: Scan, lines: () => TextLines, hashes: readonly number[]): void {
  const { text } = scan;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (scan.isTaken(dot, dot + 1)) continue;
    const end = extensionEnd(text, dot + 1);
    if (end === undefined) continue;
    const start = nameStart(text, dot);
    if (start === dot || JOINED.test(text[start - 1] ?? ' ') || scan.isTaken(start, end)) continue;
    if (isNamed(scan.labels(start), text[start - 1]) || isBesideHash(text, lines(), start, end, hashes)) scan.add({ type: 'file-name', value: text.slice(start, end), start, end });
  }
}

/** Where an extension that is known ends, if one begins at a place. */
function extensionEnd(text: string, start: number): number | undefined {
  let end = start;
  while (end - start <= LONGEST_EXTENSION && ALPHANUMERIC[text.charCodeAt(end)] === 1) end += 1;
  if (end === start || end - start > LONGEST_EXTENSION || !FILE_EXTENSIONS.has(text.slice(start, end).toLowerCase())) return undefined;
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text) ? undefined : end;
}

/** A bracket that opens and is not closed in the name is none of it: "MD5(loader.dll)= " is how OpenSSL writes. */
function nameStart(text: string, dot: number): number {
  let [start, closed] = [dot, 0];
  for (; start > 0 && dot - start < LONGEST && CHARACTER.test(text[start - 1]!); start -= 1) {
    if (text[start - 1] === ')') closed += 1;
    else if (text[start - 1] === '(' && (closed -= 1) < 0) break;
  }
  while (start < dot && !/[\p{L}\p{N}_]/u.test(text[start]!)) start += 1;
  return start;
}

/** On its own line, a label is what ends in a colon; above, it is all that stands there, and speaks for what is listed, not for what is said of that. */
function isNamed(labels: Iterable<string>, before: string | undefined): boolean {
  let nearest: string | undefined;
  for (const label of labels) {
    const words = nearest === undefined ? (/^(.*)[:：|=]/su.exec(label)?.[1] ?? '') : label;
    if (FILES.test(words) && (nearest === undefined ? /[:：|=]\W*$/u.test(label) || (before === '`' && (!label.includes('|') || isListed(label))) : isListed(nearest))) return true;
    nearest ??= label;
  }
  return false;
}

const SEPARATOR = /[,/;&]| (?:and|or) /u;
const NAME = /^\W*[\p{L}\p{N}_.()+~-]+\.[A-Za-z0-9]{1,6}\W*$/u;

/** Whether there is nothing in a line or cell before a place but names of files. */
function isListed(before: string): boolean {
  const pieces = before.slice(before.lastIndexOf('|') + 1).replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?/u, '').split(SEPARATOR);
  return /^\W*$/u.test(pieces.pop()!) && pieces.every((piece) => NAME.test(piece));
}

function isBesideHash(text: string, lines: TextLines, start: number, end: number, hashes: readonly number[]): boolean {
  const line = lines.lineAt(start);
  if (hasHash(line, hashes)) return true;
  const isAlone = /^\W*$/u.test(text.slice(line.start, start)) && /^\W*$/u.test(text.slice(end, line.end));
  return isAlone && line.end < text.length && hasHash(lines.lineAt(line.end + 1), hashes);
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
