import type { IndicatorType } from '../indicator.js';

/** Words that name what a run of digits is, the more particular first. */
const NAMES: readonly (readonly [RegExp, IndicatorType])[] = [
  [/\bimp-?\s?hash\b/giu, 'imphash'],
  [/\bja3s\b/giu, 'ja3s'],
  [/\bja3\b/giu, 'ja3'],
  [/\bja4\w{0,2}\b/giu, 'ja4'],
  [/\bjarm\b/giu, 'jarm'],
  [/\b(?:thumbprint|(?:certificate|cert|tls|ssl|x509|public key)\s+(?:sha-?1\s+|sha-?256\s+)?(?:fingerprint|hash|sha-?1|sha-?256))\b/giu, 'certificate-thumbprint'],
  [/\bmd5(?:sum)?\b/giu, 'md5'],
  [/\bsha-?_?512(?:sum)?\b/giu, 'sha512'],
  [/\bsha-?_?256(?:sum)?\b/giu, 'sha256'],
  [/\bsha-?_?1(?:sum)?\b/giu, 'sha1'],
  [/\bssdeep\b/giu, 'ssdeep'],
];

/** What the last of such words in a text names; nothing where there is none. */
export function hashLabel(text: string): IndicatorType | undefined {
  let last: { type: IndicatorType; end: number } | undefined;
  for (const [pattern, type] of NAMES) {
    for (const { index, 0: word } of text.matchAll(pattern)) {
      const end = index + word.length;
      if (!last || end > last.end) last = { type, end };
    }
  }
  return last?.type;
}
