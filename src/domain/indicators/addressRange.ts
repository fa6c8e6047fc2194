import ipaddr from 'ipaddr.js';

/** What an address is set aside for; `public` for those that anybody may have. */
export type AddressRange = 'public' | 'private' | 'reserved';

/** The ranges by which an organisation reaches itself: RFC 1918, RFC 4193, RFC 6598, and a machine itself or its link. */
const PRIVATE: ReadonlySet<string> = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat']);

/** What an IPv4 or IPv6 address, or the first one of a CIDR range, is set aside for by IANA's registries; nothing for what is none. */
export function addressRange(address: string): AddressRange | undefined {
  const [first = ''] = address.split('/');
  // Most of what is asked about are names of hosts, for which the library tries every way of writing an address.
  if (!/^\d|:/u.test(first) || !ipaddr.isValid(first)) return undefined;
  const range = ipaddr.process(first).range();
  if (range === 'unicast') return 'public';
  return PRIVATE.has(range) ? 'private' : 'reserved';
}
