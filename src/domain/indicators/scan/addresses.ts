const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`, 'u');

/** Whether a text is an IPv4 address in four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** An IPv6 address as RFC 5952 writes it; nothing for what is none. */
export function normaliseIpv6(text: string): string | undefined {
  const url = `http://[${text}]`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : undefined;
}

/** What stands behind an address: the length of a prefix (`/24`), else a port (`:8080`). */
export interface Suffix {
  readonly end: number;
  readonly prefix?: number;
  readonly port?: number;
}

const PREFIX = /\/(\d{1,3})(?![\d./\w-])/uy;
const PORT = /:(\d{1,5})(?![\d:])/uy;

/** Reads what stands behind an address that ends at an offset; `bits` is the longest prefix that it can have. */
export function suffixAt(text: string, end: number, bits: number): Suffix {
  PREFIX.lastIndex = end;
  const prefix = PREFIX.exec(text)?.[1];
  if (prefix !== undefined && Number(prefix) <= bits) return { end: end + 1 + prefix.length, prefix: Number(prefix) };
  PORT.lastIndex = end;
  const port = PORT.exec(text)?.[1];
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535 ? { end: end + 1 + port.length, port: Number(port) } : { end };
}
