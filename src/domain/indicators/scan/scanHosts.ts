import { isIpv4, suffixAt } from './addresses.js';
import { closesEmphasis } from './closesEmphasis.js';
import type { Scan } from './found.js';
import { isHostCharacter, isHostName, normaliseHost } from './hostName.js';
import { isPlainlyHost } from './isPlainlyHost.js';

/** A path behind a host, up to what ends a URL; without what closes a sentence. */
const PATH = /\/[^\s<>"'`|,;)\]}*]*[^\s<>"'`|,;)\]}*.:!?]|\//uy;

/** Finds IPv4 addresses and domains by their dots. Each run of host characters and dots is looked at once. */
export function scanHosts(scan: Scan): void {
  const { text } = scan;
  let cursor = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(cursor, dot + 1))) {
    if (dot < cursor) continue;
    let start = dot;
    while (start > cursor && isHostCharacter(text.charCodeAt(start - 1))) start -= 1;
    if (start === dot) continue; // what begins with a dot is looked at behind it
    let end = dot;
    while (end < text.length && (isHostCharacter(text.charCodeAt(end)) || (text[end] === '.' && end + 1 < text.length && isHostCharacter(text.charCodeAt(end + 1))))) end += 1;
    cursor = end;
    if (end > dot + 1 && !scan.isTaken(start, end)) readRun(scan, start, end);
  }
}

const NUMBERS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/gu;

function readRun(scan: Scan, start: number, end: number): void {
  const [from, to] = withoutMarks(scan.text, start, end);
  const name = scan.text.slice(from, to);
  // A range ("10.0.0.1-10.0.0.9") is a run too.
  if (/^[\d.-]+$/u.test(name)) {
    for (const match of name.matchAll(NUMBERS)) readAddress(scan, from + match.index, from + match.index + match[0].length);
    return;
  }
  if (!isHostName(name)) return;
  if (!scan.isDefanged(from, to) && !isPlainlyHost(scan.text, from, to)) return;
  addHost(scan, from, to);
}

/** Underscores around it are emphasis; hyphens at the ends belong to no name. */
function withoutMarks(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (to > from && /[._-]/u.test(text[to - 1]!)) to -= 1;
  const lead = text[from] === '_' && !closesEmphasis(text, to) ? '-' : text[from];
  while (from < to && text[from] === lead && (lead === '_' || lead === '-')) from += 1;
  return [from, to];
}

function addHost(scan: Scan, start: number, end: number): void {
  const host = normaliseHost(scan.text.slice(start, end));
  const { end: behindPort, port } = suffixAt(scan.text, end, -1);
  PATH.lastIndex = behindPort;
  const path = PATH.exec(scan.text)?.[0];
  if (path !== undefined) {
    scan.add({ type: 'url', value: `${host}${port === undefined ? '' : `:${port}`}${path}`, start, end: behindPort + path.length });
    return;
  }
  scan.add({ type: 'domain', value: host, start, end: behindPort, ...(port !== undefined && { port }) });
}

/** Words that stand before a version, whatever its numbers. */
const VERSION = /(?:\b(?:v|ver|version|versions|build|release|firmware|rev|revision)\.?\s*[:=]?\s*|\bv)$/iu;
/** Words that stand before versions and addresses alike: of outlines, ranges, products, and names that are coined as products are ("PingCastle"). */
const EITHER = /\b(?:section|chapter|step|figure|table|oid|update|prior to|before|through|since|chrome|chromium|edge|explorer|firefox|opera|safari|acrobat|reader|java|office|vmware|esxi|exchange|windows|agent|server|client)\s+$/iu;
const COINED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*\s+$/u;
/** The numbers of a version are small. */
const SMALL = /^(?!10\.)(?:[12]?\d|3[01])(?:\.(?:[12]?\d|3[01])){3}$/u;

/** What makes an address the end of something longer: of a name, a path, or, where it is that of a package (`axios@1.14.1.0`), of a version. */
const JOINED = /(?:[\p{L}\p{N}/\\]|[\p{L}\p{N}]_)$/u;

function isVersion(address: string, before: string): boolean {
  return VERSION.test(before) || (SMALL.test(address) && (EITHER.test(before) || COINED.test(before)));
}

function readAddress(scan: Scan, start: number, end: number): void {
  const address = scan.text.slice(start, end);
  if (!isIpv4(address)) return;
  const before = scan.text.slice(Math.max(0, start - 24), start);
  if (!scan.isDefanged(start, end) && (isVersion(address, before) || JOINED.test(before) || (SMALL.test(address) && before.endsWith('@')))) return;
  const suffix = suffixAt(scan.text, end, 32);
  PATH.lastIndex = suffix.end;
  const path = suffix.prefix === undefined && scan.text[suffix.end] === '/' ? PATH.exec(scan.text)?.[0] : undefined;
  if (path !== undefined && /^\/[\p{L}_]/u.test(path)) {
    scan.add({ type: 'url', value: `${address}${suffix.port === undefined ? '' : `:${suffix.port}`}${path}`, start, end: suffix.end + path.length });
  } else if (suffix.prefix !== undefined) {
    scan.add({ type: 'ipv4-cidr', value: `${address}/${suffix.prefix}`, start, end: suffix.end });
  } else {
    scan.add({ type: 'ipv4', value: address, start, end: suffix.end, ...(suffix.port !== undefined && { port: suffix.port }) });
  }
}
