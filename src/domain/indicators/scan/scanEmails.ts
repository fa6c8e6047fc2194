import { isIpv4 } from './addresses.js';
import { closesEmphasis } from './closesEmphasis.js';
import type { Scan } from './found.js';
import { isHostCharacter, isHostName, normaliseHost } from './hostName.js';

/** RFC 5321: 64 characters before the sign, 255 behind it. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_{}~-]/u;

/** Finds e-mail addresses by their "@". */
export function scanEmails(scan: Scan): void {
  const { text } = scan;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const end = domainEnd(text, at + 1);
    const start = localStart(text, at, end);
    const domain = text.slice(at + 1, end);
    if (start === at || !(isHostName(domain) || isInHeader(text, start, end, domain)) || scan.isTaken(start, end)) continue;
    scan.add({ type: 'email', value: `${text.slice(start, at)}@${normaliseHost(domain)}`, start, end });
  }
}

/** "<bob@192.0.2.1>", as headers of mail have it; without the brackets, it is whom somebody logs in as. */
function isInHeader(text: string, start: number, end: number, domain: string): boolean {
  return text[start - 1] === '<' && text[end] === '>' && isIpv4(domain);
}

function localStart(text: string, at: number, end: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1]!)) start -= 1;
  // Emphasis and quotes before it
  while (start < at && !/[\p{L}\p{N}_]/u.test(text[start]!)) start += 1;
  if (text[start] === '_' && closesEmphasis(text, end)) while (start < at && !/[\p{L}\p{N}]/u.test(text[start]!)) start += 1;
  return start;
}

function domainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST_DOMAIN && (isHostCharacter(text.charCodeAt(end)) || (text[end] === '.' && end + 1 < text.length && isHostCharacter(text.charCodeAt(end + 1))))) end += 1;
  while (end > from && /[._-]/u.test(text[end - 1]!)) end -= 1;
  return end;
}
