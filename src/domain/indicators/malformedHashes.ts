import type { Range } from '../range.js';
import { hashLabel } from './scan/hashLabel.js';
import { DIGITS } from './scan/scanHashes.js';
import { TextLines } from './scan/textLines.js';

/** Something that is meant to be a hash and cannot be one. */
export interface MalformedHash {
  readonly range: Range;
  /** "MD5 has 32 hex digits, this has 31". */
  readonly message: string;
}

const NAMES: Readonly<Partial<Record<string, string>>> = { md5: 'MD5', imphash: 'An imphash', ja3: 'A JA3', ja3s: 'A JA3S', sha1: 'SHA-1', jarm: 'A JARM', sha256: 'SHA-256', sha512: 'SHA-512' };
const LENGTHS: ReadonlySet<number> = new Set(Object.values(DIGITS));

/** Runs of hex digits, or of what somebody took for them: letters beyond f, in a run as long as a hash. */
const RUN = /(?<![\p{L}\p{N}_./\\:@%=+-])[0-9A-Za-z]{20,140}(?![\p{L}\p{N}_/\\@%=+-]|\.[\p{L}\p{N}])/gu;
/** Between a label and its value, nothing but what separates the two. */
const DIRECT = /(?:md5|sha-?_?(?:1|256|512)|imphash|ja3s?|jarm)(?:sum| hash)?[\s:：=|*_`"'()[\]–—-]*$/iu;

/** Finds hashes with digits missing, added or mistyped, where a label, a column or a heading says which they are. */
export function malformedHashes(text: string): MalformedHash[] {
  let lines: TextLines | undefined;
  return [...text.matchAll(RUN)].flatMap(({ index: start, 0: run }): MalformedHash[] => {
    const isHex = /^[0-9A-Fa-f]+$/u.test(run);
    if (!/\d/u.test(run) || (isHex && LENGTHS.has(run.length))) return [];
    lines ??= new TextLines(text);
    const [nearest = '', ...others] = lines.labels(start);
    const isDirect = DIRECT.test(nearest);
    const type = isDirect ? hashLabel(nearest) : others.map((label) => hashLabel(label)).find((label) => label !== undefined);
    const digits = type === undefined ? undefined : (DIGITS as Readonly<Partial<Record<string, number>>>)[type];
    const name = type === undefined ? undefined : NAMES[type];
    if (digits === undefined || name === undefined || Math.abs(run.length - digits) > 8) return [];
    const range = { start, end: start + run.length };
    if (isHex) return [{ range, message: `${name} has ${digits} hex digits, this has ${run.length}` }];
    const odd = /[^0-9A-Fa-f]/u.exec(run)![0];
    const strays = run.replace(/[0-9A-Fa-f]/gu, '').length;
    return strays <= 2 && run.length === digits ? [{ range, message: `${name} consists of hex digits, this has '${odd}'` }] : [];
  });
}
