import type { IndicatorType } from '../../domain/indicators/indicator.js';
import type { ReportIndicator } from '../../report/indicators/reportIndicator.js';

const NAMES: Readonly<Record<IndicatorType, string>> = {
  ipv4: 'IPv4 address', 'ipv4-cidr': 'IPv4 range', ipv6: 'IPv6 address', 'ipv6-cidr': 'IPv6 range', domain: 'domain', url: 'URL', email: 'e-mail address', 'mac-address': 'MAC address', asn: 'autonomous system',
  md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512', ssdeep: 'ssdeep', imphash: 'imphash', ja3: 'JA3', ja3s: 'JA3S', ja4: 'JA4', jarm: 'JARM', 'certificate-thumbprint': 'certificate thumbprint',
  cve: 'CVE', 'bitcoin-address': 'Bitcoin address', 'ethereum-address': 'Ethereum address', 'monero-address': 'Monero address',
  'file-name': 'file name', 'windows-path': 'path', 'unix-path': 'path', 'registry-key': 'registry key', mutex: 'mutex', 'user-agent': 'user agent', 'yara-rule': 'YARA rule',
};

/** What a type of indicator is called. */
export function typeInWords(type: IndicatorType): string {
  return NAMES[type];
}

/** Whose an indicator is taken to be, and why. */
export function roleInWords({ role, listed, indicator }: ReportIndicator): string {
  if (role === 'own') return 'your own';
  if (role === 'legitimate') return 'legitimate';
  if (role === 'unknown') return 'of unknown role';
  if (listed) return 'malicious: listed as an indicator of compromise';
  return indicator.defanged ? 'malicious: written defanged' : 'malicious: it is elsewhere in this report';
}
