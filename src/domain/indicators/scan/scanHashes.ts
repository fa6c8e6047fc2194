import type { IndicatorType } from '../indicator.js';
import type { Found, Scan } from './found.js';
import { hashLabel } from './hashLabel.js';
import { characterKind, longRuns } from './longRuns.js';
import { matchesAt } from './matchesAt.js';

/** How many hex digits each has: RFC 1321 and FIPS 180-4; JARM as its authors define it. */
export const DIGITS = { md5: 32, imphash: 32, ja3: 32, ja3s: 32, sha1: 40, jarm: 62, sha256: 64, sha512: 128 } as const;

const BY_LENGTH: ReadonlyMap<number, IndicatorType> = new Map([[32, 'md5'], [40, 'sha1'], [64, 'sha256'], [128, 'sha512']]);
const THUMBPRINTS: ReadonlySet<number> = new Set([40, 64]);

const [SHORTEST, LONGEST] = [32, 128];

const HEX = characterKind(/[0-9a-f]/i);
const DIGIT = characterKind(/[0-9]/);

/** An underscore joins what stands on both sides of it; else it is emphasis. */
const JOINED_BEFORE = /(?:[\p{L}\p{N}$-]|[\p{L}\p{N}]_)$/u;
const JOINED_BEHIND = /^(?:[\p{L}\p{N}$-]|_[\p{L}\p{N}])/u;
const COMMIT = /(?:\bcommit|\brevision|\brev|@|\/)\s*[:(]?\s*[`[]*$/iu;

/** Finds hashes by their number of hex digits. What is written before one says which of those of its length it is. */
export function scanHashes(scan: Scan): void {
  for (const { start, end } of longRuns(scan.text, SHORTEST, HEX)) {
    if (end - start > LONGEST) continue;
    const digits = scan.text.slice(start, end);
    if (JOINED_BEFORE.test(scan.text.slice(Math.max(0, start - 2), start)) || JOINED_BEHIND.test(scan.text.slice(end, end + 2)) || scan.isTaken(start, end) || /^(.)\1*$/u.test(digits)) continue;
    if (digits.length === 40 && COMMIT.test(scan.text.slice(Math.max(0, start - 16), start))) continue;
    const type = typeOf(digits.length, scan.words.ofHashes ? scan.labels(start) : []);
    if (type) scan.add({ type, value: digits.toLowerCase(), start, end });
  }
  for (const found of [...fuzzyHashes(scan), ...ja4(scan)]) scan.add(found);
}

function typeOf(length: number, labels: Iterable<string>): IndicatorType | undefined {
  const usual = BY_LENGTH.get(length);
  if (usual === undefined && length !== DIGITS.jarm) return undefined;
  for (const label of labels) {
    const type = hashLabel(label);
    if (type !== undefined) return fits(type, length) ? type : usual;
  }
  return usual;
}

function fits(type: IndicatorType, length: number): boolean {
  return type === 'certificate-thumbprint' ? THUMBPRINTS.has(length) : type in DIGITS && DIGITS[type as keyof typeof DIGITS] === length;
}

/** A ssdeep hash: block size, and two signatures of at most 64 characters. */
const SIGNATURES = /:[A-Za-z0-9/+]{6,64}:[A-Za-z0-9/+]{3,64}(?![\w:+])/y;
const SIZE = /(?<![\w:/+.])\d{1,9}$/u;

function* fuzzyHashes(scan: Scan): Generator<Found> {
  const isBehindSize = (colon: number): 0 | undefined => (DIGIT[scan.text.charCodeAt(colon - 1)] === 1 ? 0 : undefined);
  for (const { index, 0: signatures } of matchesAt(scan.text, ':', SIGNATURES, isBehindSize)) {
    const size = SIZE.exec(scan.text.slice(Math.max(0, index - 10), index))?.[0];
    if (size === undefined || !isBlockSize(Number(size))) continue;
    const [start, end] = [index - size.length, index + signatures.length];
    if (!scan.isTaken(start, end)) yield { type: 'ssdeep', value: size + signatures, start, end };
  }
}

/** Three, doubled some number of times. */
function isBlockSize(size: number): boolean {
  return size % 3 === 0 && Number.isInteger(Math.log2(size / 3));
}

/** FoxIO's fingerprint of a client: transport, version, SNI, counts, ALPN, and two hashes of twelve digits. */
const JA4 = /[tqd](?:1[0-3]|s[23]|d[123]|00)[di](?<![\w-]....)\d{4}[0-9a-z]{2}_[0-9a-f]{12}_[0-9a-f]{12}(?![\w-])/uy;
/** How far behind its beginning the first underscore stands. */
const JA4_LEAD = 10;

function* ja4(scan: Scan): Generator<Found> {
  for (const { index: start, 0: value } of matchesAt(scan.text, '_', JA4, () => JA4_LEAD)) yield { type: 'ja4', value, start, end: start + value.length };
}
