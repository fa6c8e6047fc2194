import type { Indicator } from './indicator.js';

/** The hashes of no bytes at all, as RFC 1321 and FIPS 180-4 define them. */
const EMPTY: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
]);

/** Whether an indicator is what every empty file has. */
export function isEmptyFileHash({ value }: Indicator): boolean {
  return EMPTY.has(value);
}
