import type { Scan } from './found.js';
import { isIpv4, normaliseIpv6 } from './addresses.js';
import { normaliseHost } from './hostName.js';

/** The schemes of what malware and its operators talk to. */
const SCHEMES: ReadonlySet<string> = new Set([
  'http', 'https', 'ftp', 'ftps', 'sftp', 'tcp', 'udp', 'ldap', 'ldaps', 'ssh', 'smb', 'ws', 'wss', 'rtsp', 'telnet', 'rdp', 'vnc', 'socks', 'socks4', 'socks5', 'rmi', 'dns', 'tls', 'ssl', 'irc', 'mysql', 'stratum+tcp', 'stratum+ssl',
]);
const LONGEST_SCHEME = 11;

/** Up to white space and what never stands in a URL; of Markdown, code spans, tables and the end of a link's words end one. */
const REST = /(?:(?!\]\()[^\s<>"`|])*/uy;
/** Looked at before all the rest, so that a run of what only looks like URLs is not read again and again. */
const HOST = /(?<user>[^\s/?#@<>"`|]{1,128}@)?(?<host>\[[0-9A-Fa-f:.]{2,45}\]|[\p{L}\p{N}\p{M}._-]{1,255})(?::\d{1,5})?(?![\p{L}\p{N}:@])/uy;

/** Finds URLs by their "://". */
export function scanUrls(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = schemeStart(text, at);
    if (start === undefined || scan.isTaken(start, at)) continue;
    HOST.lastIndex = at + 3;
    const { user = '', host = '' } = HOST.exec(text)?.groups ?? {};
    const normalised = normaliseUrlHost(host);
    if (normalised === undefined) continue;
    const end = urlEnd(text, at + 3);
    const behindHost = Math.min(end, at + 3 + user.length + host.length);
    // Without what closes a sentence, the host may have lost its end: "http://evil.example."
    const shown = text.slice(at + 3 + user.length, behindHost);
    scan.add({ type: 'url', value: `${text.slice(start, at).toLowerCase()}://${user}${normaliseUrlHost(shown) ?? shown}${text.slice(behindHost, end)}`, start, end });
  }
}

function schemeStart(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_SCHEME && /[a-zA-Z0-9+]/u.test(text[start - 1]!)) start -= 1;
  // Of "xhttp://", what is a scheme counts: the rest may be a word that runs into it.
  for (; start < end; start += 1) if (SCHEMES.has(text.slice(start, end).toLowerCase())) return start;
  return undefined;
}

/** Up to a bracket that nothing in it opens, and without what closes a sentence or the emphasis around it. */
function urlEnd(text: string, from: number): number {
  REST.lastIndex = from;
  const rest = REST.exec(text)![0];
  let length = firstUnopened(rest);
  while (length > 0 && /[.,;:!?'’”*_~\\]/u.test(rest[length - 1]!)) length -= 1;
  return from + length;
}

const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function firstUnopened(rest: string): number {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  for (let index = 0; index < rest.length; index += 1) {
    const character = rest[index]!;
    const opening = OPENED_BY[character];
    if (character in open) open[character]! += 1;
    else if (opening !== undefined && (open[opening]! -= 1) < 0) return index;
  }
  return rest.length;
}

/** The host of a URL in lower case and ASCII; nothing for what cannot be one. */
function normaliseUrlHost(host: string): string | undefined {
  if (host.startsWith('[')) {
    const address = normaliseIpv6(host.slice(1, -1));
    return address === undefined ? undefined : `[${address}]`;
  }
  if (isIpv4(host)) return host;
  return /[\p{L}\p{N}]/u.test(host) && !/\.\.|^\./u.test(host) ? normaliseHost(host) : undefined;
}
