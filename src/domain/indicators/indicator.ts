/** What can be an indicator; named as STIX and the analysts' tools name them. */
export const INDICATOR_TYPES = [
  'ipv4', 'ipv4-cidr', 'ipv6', 'ipv6-cidr', 'domain', 'url', 'email', 'mac-address', 'asn',
  'md5', 'sha1', 'sha256', 'sha512', 'ssdeep', 'imphash', 'ja3', 'ja3s', 'ja4', 'jarm', 'certificate-thumbprint',
  'cve', 'bitcoin-address', 'ethereum-address', 'monero-address',
  'file-name', 'windows-path', 'unix-path', 'registry-key', 'mutex', 'user-agent', 'yara-rule',
] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** An indicator in a text. Offsets are UTF-16 code units; `end` is the first place behind it. */
export interface Indicator {
  readonly type: IndicatorType;
  /** Live and normalised, so that the same thing written in two ways has one value; an address has it without its port. */
  readonly value: string;
  /** Of an address that is followed by one. */
  readonly port?: number;
  /** Exactly the characters of the text from `offset` to `end`. */
  readonly original: string;
  readonly offset: number;
  readonly end: number;
  /** Whether it is written so that nobody can follow it by accident, in whatever style, wholly or in part. */
  readonly defanged: boolean;
}
