import ipaddr from 'ipaddr.js';
import { extractIndicators } from './extractIndicators.js';
import { hostOf } from './hostOf.js';
import type { Indicator } from './indicator.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** A list of indicators that people write: a domain stands for all below it, a CIDR range for all in it. What means nothing counts for nothing. */
export class IndicatorList {
  readonly #values = new Set<string>();
  readonly #hosts = new Set<string>();
  readonly #networks: Network[] = [];

  constructor(entries: readonly string[]) {
    for (const entry of entries) this.#add(entry.trim());
  }

  #add(entry: string): void {
    // "*.example.com" is how some write what is meant anyway; a name without a known end may be the team's own.
    const name = entry.replace(/^\*\./u, '').toLowerCase();
    const [indicator] = extractIndicators(name.includes('://') ? entry : name);
    if (indicator?.type.endsWith('-cidr')) this.#networks.push(ipaddr.parseCIDR(indicator.value));
    else if (indicator && indicator.type !== 'domain') this.#values.add(keyOf(indicator));
    else if (indicator ?? /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u.test(name)) this.#hosts.add(indicator?.value ?? name);
  }

  /** Whether the list names an indicator, or the host that it leads to. */
  covers(indicator: Indicator): boolean {
    if (this.#values.has(keyOf(indicator))) return true;
    const host = hostOf(indicator);
    return host !== undefined && (this.#coversName(host) || this.#coversAddress(host) || this.#values.has(`ipv4 ${host}`));
  }

  #coversName(host: string): boolean {
    for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
      if (this.#hosts.has(name)) return true;
      if (!name.includes('.')) return false;
    }
  }

  #coversAddress(host: string): boolean {
    if (this.#networks.length === 0 || !ipaddr.isValid(host)) return false;
    const address = ipaddr.parse(host);
    return this.#networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  }
}

/** By which the same indicator is known wherever it stands. */
export function keyOf({ type, value }: Pick<Indicator, 'type' | 'value'>): string {
  return `${type} ${value}`;
}
