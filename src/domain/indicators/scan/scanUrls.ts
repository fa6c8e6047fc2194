import type { Scan } from './found.js';
import { isIpv4, normaliseIpv6 } from './addresses.js';
import { BEYOND, isBeyond } from './isBeyond.js';
import { normaliseHost } from './hostName.js';
import { characterKind } from './longRuns.js';

/** The schemes of what malware and its operators talk to. */
const SCHEMES: ReadonlySet<string> = new Set([
  'http', 'https', 'ftp', 'ftps', 'sftp', 'tcp', 'udp', 'ldap', 'ldaps', 'ssh', 'smb', 'ws', 'wss', 'rtsp', 'telnet', 'rdp', 'vnc', 'socks', 'socks4', 'socks5', 'rmi', 'dns', 'tls', 'ssl', 'irc', 'mysql', 'stratum+tcp', 'stratum+ssl',
]);
const LONGEST_SCHEME = 11;
const IN_SCHEME = characterKind(/[a-z0-9+]/i);

const IN_USER = String.raw`[^${BEYOND}/?#@|()[\]{}]`;
/** A user's name and password, with brackets in pairs only, since one that stands alone ends a URL. */
const USER = String.raw`(?:${IN_USER}|\(${IN_USER}{0,64}\)|\[${IN_USER}{0,64}\]|\{${IN_USER}{0,64}\}){1,128}`;

/** Who logs in, and the host. Looked at before all the rest, so that a run of what only looks like URLs is not read again and again. */
const HOST = new RegExp(String.raw`(${USER}@)?(\[[0-9A-Fa-f:.]{2,45}\]|[\p{L}\p{N}\p{M}._-]{1,255})(?::\d{1,5})?(?![\p{L}\p{N}:@])`, 'uy');

/** Finds URLs by their "://". */
export function scanUrls(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = schemeStart(text, at);
    if (start === undefined || scan.isTaken(start, at)) continue;
    HOST.lastIndex = at + 3;
    const match = HOST.exec(text);
    if (!match) continue;
    const user = match[1] ?? '';
    const host = match[2]!;
    const normalised = normaliseUrlHost(host.replace(/[._-]+$/u, ''));
    if (normalised === undefined) continue;
    const end = urlEnd(text, at + 3);
    const behindHost = Math.min(end, at + 3 + user.length + host.length);
    // Without what closes a sentence, the host may have lost its end: "http://evil.example."
    const shown = text.slice(at + 3 + user.length, behindHost);
    const name = shown === host ? normalised : (normaliseUrlHost(shown) ?? shown);
    const scheme = text.slice(start, at).toLowerCase();
    const isNormal = name === shown && text.startsWith(scheme, start);
    scan.add({ type: 'url', value: isNormal ? text.slice(start, end) : `${scheme}://${user}${name}${text.slice(behindHost, end)}`, start, end });
  }
}

function schemeStart(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_SCHEME && IN_SCHEME[text.charCodeAt(start - 1)] === 1) start -= 1;
  // Of "xhttp://", what is a scheme counts: the rest may be a word that runs into it.
  for (; start < end; start += 1) if (SCHEMES.has(text.slice(start, end).toLowerCase())) return start;
  return undefined;
}

const CLOSES: ReadonlySet<string> = new Set('.,;:!?\'’*_~\\…');
const BRACKETS = characterKind(/[()[\]{}]/);

/** Up to what is beyond any URL, or a bracket that nothing in it opens, and without what closes a sentence or the emphasis around it. */
function urlEnd(text: string, from: number): number {
  const open = { round: 0, square: 0, curly: 0 };
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isBeyond(code)) break;
    if (BRACKETS[code] !== 1) continue;
    const character = text[end]!;
    if (character === '(') open.round += 1;
    else if (character === '[') open.square += 1;
    else if (character === '{') open.curly += 1;
    else if ((character === ')' && (open.round -= 1) < 0) || (character === ']' && (open.square -= 1) < 0) || (character === '}' && (open.curly -= 1) < 0)) break;
  }
  while (end > from && CLOSES.has(text[end - 1]!)) end -= 1;
  return end;
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
