import ipaddr from 'ipaddr.js';

/** RFC 5737 and RFC 3849. */
const RANGES = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map((range) => ipaddr.parseCIDR(range));

/** Whether an address, or the first one of a CIDR range, is set aside for examples. */
export function isDocumentationAddress(address: string): boolean {
  const [first = ''] = address.split('/');
  if (!ipaddr.isValid(first)) return false;
  const parsed = ipaddr.process(first);
  return RANGES.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
}
