import { isIpv4, suffixAt } from './addresses.js';
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
    let end = dot;
    while (end < text.length && (isHostCharacter(text.charCodeAt(end)) || (text[end] === '.' && end + 1 < text.length && isHostCharacter(text.charCodeAt(end + 1))))) end += 1;
    cursor = end;
    if (start < dot && end > dot + 1 && !scan.isTaken(start, end)) readRun(scan, start, end);
  }
}

const NUMBERS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/gu;

function readRun(scan: Scan, start: number, end: number): void {
  const run = scan.text.slice(start, end);
  // A range ("10.0.0.1-10.0.0.9") is a run too.
  if (/^[\d.-]+$/u.test(run)) {
    for (const match of run.matchAll(NUMBERS)) readAddress(scan, start + match.index, start + match.index + match[0].length);
    return;
  }
  const [from, to] = withoutMarks(run, start, end);
  const name = scan.text.slice(from, to);
  if (!isHostName(name)) return;
  if (!scan.isDefanged(from, to) && !isPlainlyHost(scan.text, from, to)) return;
  addHost(scan, from, to);
}

/** Underscores at both ends are emphasis; hyphens at the ends belong to no name. */
function withoutMarks(run: string, start: number, end: number): [number, number] {
  const lead = /^-+/u.exec(run)?.[0].length ?? /^_+(?=.*_$)/u.exec(run)?.[0].length ?? 0;
  const tail = /[_-]*$/u.exec(run)![0].length;
  return [start + lead, Math.max(start + lead, end - tail)];
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

/** Words that stand before a version of four numbers. */
const VERSION = /(?:\b(?:v|ver|version|versions|build|release|firmware|update|rev|revision|prior to|before|through|since)\.?\s*[:=]?\s*|\bv)$/iu;
/** Names of products whose versions have four numbers. */
const PRODUCT = /\b(?:chrome|chromium|edge|explorer|firefox|opera|safari|acrobat|reader|java|office|vmware|esxi|exchange|windows|agent|server|client)\s+$/iu;

function readAddress(scan: Scan, start: number, end: number): void {
  const address = scan.text.slice(start, end);
  if (!isIpv4(address)) return;
  const before = scan.text.slice(Math.max(0, start - 24), start);
  if (!scan.isDefanged(start, end) && (VERSION.test(before) || PRODUCT.test(before) || /[\w/\\@]$/u.test(before.replace(/^.*\s/su, '').replace(/^[("'`[{<|*_-]+/u, '')))) return;
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
