import { type DefangStyle, MARKS } from './defangStyle.js';
import type { Indicator, IndicatorType } from './indicator.js';
import { refang } from './refang.js';

const DEFANGABLE: ReadonlySet<IndicatorType> = new Set(['ipv4', 'ipv4-cidr', 'ipv6', 'ipv6-cidr', 'domain', 'url', 'email']);

/** Whether somebody could follow an indicator of that type by accident. A hash or a path leads nowhere. */
export function isDefangable(type: IndicatorType): boolean {
  return DEFANGABLE.has(type);
}

/** How schemes are written where they are not to be followed; others are left, since no editor follows them. */
const SCHEMES: Readonly<Record<string, string>> = { http: 'hxxp', https: 'hxxps', ftp: 'fxp', ftps: 'fxps' };

/** How an indicator is written defanged: `refang` gives its live form back. Unchanged where defanging means nothing. */
export function defangIndicator({ type, original, defanged }: Pick<Indicator, 'type' | 'original' | 'defanged'>, style: DefangStyle = 'brackets'): string {
  if (!isDefangable(type)) return original;
  const { dot, at, colon } = MARKS[style];
  const live = defanged ? refang(original) : original;
  if (type === 'url') return defangUrl(live, style);
  if (type === 'email') return live.replace(/@(?=[^@]*$)/u, at).replace(/[^@\])]*$/u, (domain) => domain.replaceAll('.', dot));
  if (type === 'ipv6' || type === 'ipv6-cidr') return live.replace(/^(\[?)([0-9A-Fa-f:.]+)/u, (_, open: string, address: string) => `${open}${address.replaceAll(':', colon)}`);
  return live.replaceAll('.', dot);
}

function defangUrl(live: string, style: DefangStyle): string {
  const { dot, colon } = MARKS[style];
  const [, scheme, userInfo = '', host = '', rest = ''] = /^(?:([a-z0-9+]+):\/\/)?([^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(.*)$/isu.exec(live) ?? [];
  const marked = host.startsWith('[') ? host.replaceAll(':', colon) : host.replaceAll('.', dot);
  return `${scheme === undefined ? '' : `${SCHEMES[scheme.toLowerCase()] ?? scheme}://`}${userInfo}${marked}${rest}`;
}
