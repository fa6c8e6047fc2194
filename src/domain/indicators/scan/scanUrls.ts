import type { Scan } from './found.js';
import { isIpv4, normaliseIpv6 } from './addresses.js';
import { normaliseHost } from './hostName.js';

/** The schemes of what malware and its operators talk to. */
const SCHEMES: ReadonlySet<string> = new Set([
  'http', 'https', 'ftp', 'ftps', 'sftp', 'tcp', 'udp', 'ldap', 'ldaps', 'ssh', 'smb', 'ws', 'wss', 'rtsp', 'telnet', 'rdp', 'vnc', 'socks', 'socks4', 'socks5', 'rmi', 'dns', 'tls', 'ssl', 'irc', 'mysql', 'stratum+tcp', 'stratum+ssl',
]);
const LONGEST_SCHEME = 11;

/** Up to white space and what never stands in a URL; of Markdown, code spans, tables and the end of a link's words end one. */
const REST = /[^\s<>"`|\u00A0\u3000]*/uy;
const HOST = /^(?:[^/?#@]*@)?(\[[0-9A-Fa-f:.]+\]|[\p{L}\p{N}\p{M}._-]+)(?::(\d{1,5}))?(?=[/?#]|$)/u;

/** Finds URLs by their "://". */
export function scanUrls(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = schemeStart(text, at);
    if (start === undefined || scan.isTaken(start, at)) continue;
    const end = urlEnd(text, at + 3);
    const value = normaliseUrl(text.slice(start, at), text.slice(at + 3, end));
    if (value !== undefined) scan.add({ type: 'url', value, start, end });
  }
}

function schemeStart(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_SCHEME && /[a-zA-Z0-9+]/u.test(text[start - 1]!)) start -= 1;
  // Of "xhttp://", what is a scheme counts: the rest may be a word that runs into it.
  for (; start < end; start += 1) if (SCHEMES.has(text.slice(start, end).toLowerCase())) return start;
  return undefined;
}

/** Without what closes the sentence, the brackets or the emphasis around it. */
function urlEnd(text: string, from: number): number {
  REST.lastIndex = from;
  let rest = REST.exec(text)![0];
  const link = rest.indexOf('](');
  if (link >= 0) rest = rest.slice(0, link);
  const opened = { ')': count(rest, '('), ']': count(rest, '['), '}': count(rest, '{') };
  const closed = { ')': count(rest, ')'), ']': count(rest, ']'), '}': count(rest, '}') };
  let length = rest.length;
  for (; length > 0; length -= 1) {
    const last = rest[length - 1]!;
    if (/[.,;:!?'’”*_~\\]/u.test(last)) continue;
    if ((last !== ')' && last !== ']' && last !== '}') || closed[last] <= opened[last]) break;
    closed[last] -= 1;
  }
  return from + length;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** Scheme and host in lower case, the host in ASCII, the rest as it is; nothing where there is no host. */
function normaliseUrl(scheme: string, rest: string): string | undefined {
  const match = HOST.exec(rest);
  if (!match) return undefined;
  const host = normaliseUrlHost(match[1]!);
  if (host === undefined) return undefined;
  const from = match[0].lastIndexOf(match[1]!);
  return `${scheme.toLowerCase()}://${rest.slice(0, from)}${host}${rest.slice(from + match[1]!.length)}`;
}

function normaliseUrlHost(host: string): string | undefined {
  if (host.startsWith('[')) {
    const address = normaliseIpv6(host.slice(1, -1));
    return address === undefined ? undefined : `[${address}]`;
  }
  if (isIpv4(host)) return host;
  return /[\p{L}\p{N}]/u.test(host) && !/\.\.|^\./u.test(host) ? normaliseHost(host) : undefined;
}
