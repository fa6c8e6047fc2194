import type { Scan } from './found.js';
import { characterKind, longRuns } from './longRuns.js';

/** The CVE program's form: four digits, or more without a leading zero. */
const CVE = /[Cc][Vv][Ee](?<![\p{L}\p{N}-]...)[-‐‑–]((?:19|20)\d{2})[-‐‑–](\d{4}|[1-9]\d{4,6})(?![\p{L}\p{N}])/gu;
/** RFC 5396's decimal form, as people write it. */
const ASN = /AS(?<![\p{L}\p{N}-]AS)(?:N?[ -]?|N: ?)(\d{1,10})(?![\p{L}\p{N}-]|\.\d)/gu;
/** The last number is reserved by RFC 7300. */
const LARGEST_ASN = 4_294_967_294;
/** From the first of what separates its groups on, since hex digits are everywhere; and without what may not stand around one. */
const MAC = /([:-])[0-9A-Fa-f]{2}(?:\1[0-9A-Fa-f]{2}){4}|\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/g;
/** All that can stand in one, and how much at least; few runs are so long. */
const IN_MAC = characterKind(/[0-9a-f:.-]/i);
const SHORTEST_MAC = 14;
const FIRST_GROUP = /[0-9A-Fa-f]+$/u;
const BEFORE_MAC = /[\p{L}\p{N}:.-]$/u;
const BEHIND_MAC = /^(?:[\p{L}\p{N}:-]|\.[0-9A-Fa-f])/u;

/** Finds what names itself: CVEs, autonomous systems, MAC addresses. */
export function scanNumbers(scan: Scan): void {
  const { text } = scan;
  for (const { index: start, 0: found, 1: year, 2: number } of text.matchAll(CVE)) {
    const end = start + found.length;
    if (!scan.isTaken(start, end)) scan.add({ type: 'cve', value: `CVE-${year}-${number}`, start, end });
  }
  for (const { index: start, 0: found, 1: number } of text.matchAll(ASN)) {
    const end = start + found.length;
    if (Number(number) > 0 && Number(number) <= LARGEST_ASN && !scan.isTaken(start, end)) scan.add({ type: 'asn', value: `AS${Number(number)}`, start, end });
  }
  for (const run of longRuns(text, SHORTEST_MAC, IN_MAC)) {
    const characters = text.slice(run.start, run.end);
    if (characters.search(MAC) < 0) continue;
    for (const { index, 0: groups } of characters.matchAll(MAC)) addMac(scan, run.start + index, groups);
  }
}

function addMac(scan: Scan, index: number, groups: string): void {
  const { text } = scan;
  const width = groups.startsWith('.') ? 4 : 2;
  const [start, end] = [index - width, index + groups.length];
  const first = FIRST_GROUP.exec(text.slice(Math.max(0, start - 1), index))?.[0];
  if (first?.length !== width) return;
  const digits = (first + groups).replace(/[^0-9A-Fa-f]/gu, '').toLowerCase();
  if (!BEFORE_MAC.test(text.slice(Math.max(0, start - 1), start)) && !BEHIND_MAC.test(text.slice(end, end + 2)) && !scan.isTaken(start, end)) scan.add({ type: 'mac-address', value: digits.match(/../gu)!.join(':'), start, end });
}
