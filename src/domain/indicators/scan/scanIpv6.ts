import { normaliseIpv6, suffixAt } from './addresses.js';
import type { Scan } from './found.js';
import { characterKind } from './longRuns.js';

/** A run of what can stand in one, from its first colon's group on; 45 is the longest there is. */
const RUN = /(?<![\p{L}\p{N}:.%])(?:[0-9A-Fa-f]{1,4})?:[0-9A-Fa-f:]{1,44}(?:\.\d{1,3}){0,3}(?![\p{L}\p{N}])/uy;
const HEX = characterKind(/[0-9a-f]/i);
const GROUP = 4;

/** The runs, each looked for where a colon is. */
function* runs(text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(from, colon + 1))) {
    let start = colon;
    while (start > from && colon - start < GROUP && HEX[text.charCodeAt(start - 1)] === 1) start -= 1;
    RUN.lastIndex = start;
    const match = RUN.exec(text);
    if (!match) continue;
    yield match;
    from = match.index + match[0].length;
  }
}

/** Finds IPv6 addresses. The unspecified address and what ends in "::" without the length of a prefix name no host. */
export function scanIpv6(scan: Scan): void {
  for (const { index: start, 0: found } of runs(scan.text)) {
    const run = found.replace(/(?<!:):$/u, '');
    const end = start + run.length;
    if (!isWritten(run) || scan.isTaken(start, end)) continue;
    const value = normaliseIpv6(run);
    if (value === undefined) continue;
    const suffix = suffixAt(scan.text, end, 128);
    if (suffix.prefix !== undefined) scan.add({ type: 'ipv6-cidr', value: `${value}/${suffix.prefix}`, start, end: suffix.end });
    else if (!run.endsWith('::')) addAddress(scan, value, start, end);
  }
}

/** Two colons are a clock or a label; either all eight groups stand there or the gap does, with digits enough to be meant. */
function isWritten(run: string): boolean {
  const groups = run.split(':').length;
  if (run.includes('::')) return groups >= 3 && groups <= 9 && /[0-9A-Fa-f]{1,4}/u.test(run) && (run === '::1' || groups > 3 || /[0-9A-Fa-f]{3}/u.test(run));
  return groups === 8 || (run.includes('.') && groups === 7);
}

const BRACKETED_PORT = /\]:(\d{1,5})(?!\d)/uy;

/** "[2001:db8::1]:443" */
function addAddress(scan: Scan, value: string, start: number, end: number): void {
  BRACKETED_PORT.lastIndex = end;
  const port = scan.text[start - 1] === '[' ? BRACKETED_PORT.exec(scan.text) : null;
  if (port && Number(port[1]) <= 65_535) scan.add({ type: 'ipv6', value, start: start - 1, end: end + port[0].length, port: Number(port[1]) });
  else scan.add({ type: 'ipv6', value, start, end });
}
