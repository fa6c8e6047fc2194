import type { IndicatorType } from '../indicator.js';

/** Words that name what a run of digits is, the more particular first. */
const NAMES: readonly (readonly [pattern: string, type: IndicatorType])[] = [
  [String.raw`\bimp-?\s?hash\b`, 'imphash'],
  [String.raw`\bja3s\b`, 'ja3s'],
  [String.raw`\bja3\b`, 'ja3'],
  [String.raw`\bja4\w{0,2}\b`, 'ja4'],
  [String.raw`\bjarm\b`, 'jarm'],
  [String.raw`\b(?:thumbprint|(?:certificate|cert|tls|ssl|x509|public key)\s+(?:sha-?1\s+|sha-?256\s+)?(?:fingerprint|hash|sha-?1|sha-?256))\b`, 'certificate-thumbprint'],
  [String.raw`\bmd5(?:sum)?\b`, 'md5'],
  [String.raw`\bsha-?_?512(?:sum)?\b`, 'sha512'],
  [String.raw`\bsha-?_?256(?:sum)?\b`, 'sha256'],
  [String.raw`\bsha-?_?1(?:sum)?\b`, 'sha1'],
  [String.raw`\bssdeep\b`, 'ssdeep'],
];
const ANY = new RegExp(NAMES.map(([pattern]) => `(${pattern})`).join('|'), 'giu');

/** What the last of such words in a text names; nothing where there is none. */
export function hashLabel(text: string): IndicatorType | undefined {
  let last: IndicatorType | undefined;
  for (const match of text.matchAll(ANY)) last = NAMES[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]![1];
  return last;
}
