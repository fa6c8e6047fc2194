import type { Range } from '../range.js';
import { hashLabel, hashLabels } from './scan/hashLabel.js';
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
const RUN = /(?<![\p{L}\p{N}_./\\:@%=+-])[0-9A-Za-z]{20,140}(?![\p{L}\p{N}_/\\@%=+…-]|\.[\p{L}\p{N}.]|\[(?:…|\.\.\.))/gu;
/** Between a label and its value, nothing but what separates the two, or the file in brackets that OpenSSL names there. */
const DIRECT = /(?:md5|sha-?_?(?:1|256|512)|imphash|ja3s?|jarm)(?:sum| hash)?(?:\([^()]+\)=)?[\s:：=|*_`"'()[\]–—-]*$/iu;

/** Of other kinds, people write several under one name. */
const PLAIN: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);
const PLAIN_WORD = /md5|sha-?_?[125]/iu;
/** What makes a label one of several things, of most only, or of a piece. */
const SEVERAL = /[/,;&+]|\b(?:and|or|unless|mostly|otherwise|first|prefix|truncated)\b/iu;
/** A cell or line that holds nothing before a value but marks, and at most the name of the file. */
const BARE = /^[^\p{L}\p{N}]*(?:\d+[.)]\s+)?(?:\S+\.\w+[^\p{L}\p{N}]*)?$/u;

/** Which hash a value is by all that is said of it, where that leaves no doubt: one kind in the label before it, or else over its column or list. */
function claimed(nearest: string, next: string): string | undefined {
  const own = nearest.replace(/^.*[0-9A-Fa-f]{20}/su, ''); // what stands behind the last value
  const named = hashLabels(own);
  const isNext = named.length === 0 && BARE.test(nearest.slice(nearest.lastIndexOf('|') + 1)) && !SEVERAL.test(next);
  const [kind, ...others] = new Set(DIRECT.test(nearest) ? named : isNext ? hashLabels(next) : []);
  return kind !== undefined && others.length === 0 && PLAIN.has(kind) ? kind : undefined;
}

/** Finds hashes with digits missing, added or mistyped, where a label, a column or a heading says which they are. */
export function malformedHashes(text: string): MalformedHash[] {
  let lines: TextLines | undefined;
  let isNamed: boolean | undefined;
  return [...text.matchAll(RUN)].flatMap(({ index: start, 0: run }): MalformedHash[] => {
    const isHex = /^[0-9A-Fa-f]+$/u.test(run);
    const isUsual = isHex && LENGTHS.has(run.length);
    if (!/\d/u.test(run) || (isUsual && !(isNamed ??= PLAIN_WORD.test(text)))) return [];
    lines ??= new TextLines(text);
    const [nearest = '', next = '', ...others] = lines.labels(start);
    const certain = claimed(nearest, next);
    const likely = DIRECT.test(nearest) ? hashLabel(nearest) : [next, ...others].map((label) => hashLabel(label)).find((label) => label !== undefined);
    const type = certain ?? (isUsual ? undefined : likely);
    const digits = type === undefined ? undefined : (DIGITS as Readonly<Partial<Record<string, number>>>)[type];
    const name = type === undefined ? undefined : NAMES[type];
    if (digits === undefined || name === undefined || (isHex && run.length === digits) || (certain === undefined && Math.abs(run.length - digits) > 8)) return [];
    const range = { start, end: start + run.length };
    if (isHex) return [{ range, message: `${name} has ${digits} hex digits, this has ${run.length}` }];
    const odd = /[^0-9A-Fa-f]/u.exec(run)![0];
    const strays = run.replace(/[0-9A-Fa-f]/gu, '').length;
    return strays <= 2 && run.length === digits ? [{ range, message: `${name} consists of hex digits, this has '${odd}'` }] : [];
  });
}
