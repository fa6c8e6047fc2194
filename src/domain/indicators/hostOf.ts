import type { Indicator } from './indicator.js';

/** The host that an indicator leads to, as a name or an address; nothing where it leads to none. */
export function hostOf({ type, value }: Pick<Indicator, 'type' | 'value'>): string | undefined {
  if (type === 'domain' || type === 'ipv4' || type === 'ipv6') return value;
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  return type === 'url' ? URL_HOST.exec(value)?.slice(1).find((host) => host !== undefined) : undefined;
}

const URL_HOST = /^(?:[a-z0-9+]+:\/\/)?(?:[^/?#@]*@)?(?:\[([^\]]*)\]|([^/?#:]*))/u;
