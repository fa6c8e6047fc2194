import type { IndicatorType } from '../../domain/indicators/indicator.js';
import type { IndicatorRole } from '../../report/indicators/reportIndicator.js';

const TITLES: Readonly<Record<IndicatorType, string>> = {
  ipv4: 'IPv4 addresses', 'ipv4-cidr': 'IPv4 ranges', ipv6: 'IPv6 addresses', 'ipv6-cidr': 'IPv6 ranges', domain: 'Domains', url: 'URLs', email: 'E-mail addresses', 'mac-address': 'MAC addresses', asn: 'Autonomous systems',
  md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512', ssdeep: 'ssdeep', imphash: 'imphash', ja3: 'JA3', ja3s: 'JA3S', ja4: 'JA4', jarm: 'JARM', 'certificate-thumbprint': 'Certificate thumbprints',
  cve: 'CVEs', 'bitcoin-address': 'Bitcoin addresses', 'ethereum-address': 'Ethereum addresses', 'monero-address': 'Monero addresses',
  'file-name': 'File names', 'windows-path': 'Windows paths', 'unix-path': 'Unix paths', 'registry-key': 'Registry keys', mutex: 'Mutexes', 'user-agent': 'User agents', 'yara-rule': 'YARA rules',
};

/** What indicators of a type are called, as a heading. */
export function titleOfType(type: IndicatorType): string {
  return TITLES[type];
}

const ROLES: Readonly<Record<IndicatorRole, string>> = { malicious: 'Malicious', own: 'Own', legitimate: 'Legitimate', unknown: 'Unknown' };

/** Whose an indicator is taken to be. */
export function roleInWords(role: IndicatorRole): string {
  return ROLES[role];
}
