import type { IndicatorType } from '../../domain/indicators/indicator.js';

const NETWORK: ReadonlySet<IndicatorType> = new Set(['ipv4', 'ipv4-cidr', 'ipv6', 'ipv6-cidr', 'domain', 'url', 'email', 'mac-address', 'asn', 'ja3', 'ja3s', 'ja4', 'jarm', 'certificate-thumbprint', 'user-agent']);
const FILE: ReadonlySet<IndicatorType> = new Set(['md5', 'sha1', 'sha256', 'sha512', 'ssdeep', 'imphash', 'file-name', 'windows-path', 'unix-path']);

/** Where an indicator of a type is listed; nothing for what belongs to neither hosts nor files. */
export function indicatorGroup(type: IndicatorType): 'network' | 'file' | undefined {
  if (NETWORK.has(type)) return 'network';
  return FILE.has(type) ? 'file' : undefined;
}
