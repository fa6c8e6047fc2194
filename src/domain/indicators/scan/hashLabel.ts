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

/** What such words in a text name, in its order. */
export function hashLabels(text: string): IndicatorType[] {
  return [...text.matchAll(ANY)].map((match) => NAMES[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]![1]);
}

/** What the last of them names; nothing where there is none. */
export function hashLabel(text: string): IndicatorType | undefined {
  return hashLabels(text).at(-1);
}
