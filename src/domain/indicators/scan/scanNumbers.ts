import type { Scan } from './found.js';
import { matchesAt } from './matchesAt.js';

/** The CVE program's form: four digits, or more without a leading zero. */
const CVE = /[Cc][Vv][Ee](?<![\p{L}\p{N}-]...)[-‐‑–]((?:19|20)\d{2})[-‐‑–](\d{4}|[1-9]\d{4,6})(?![\p{L}\p{N}])/gu;
/** RFC 5396's decimal form, as people write it. */
const ASN = /AS(?<![\p{L}\p{N}-]AS)(?:N?[ -]?|N: ?)(\d{1,10})(?![\p{L}\p{N}-]|\.\d)/gu;
/** The last number is reserved by RFC 7300. */
const LARGEST_ASN = 4_294_967_294;
/** What separates the groups of a MAC address, and how many hex digits each group has. */
const MACS: readonly { readonly separator: string; readonly width: number; readonly pattern: RegExp }[] = [
  { separator: ':', width: 2, pattern: /(?::[0-9A-Fa-f]{2}){5}/y },
  { separator: '-', width: 2, pattern: /(?:-[0-9A-Fa-f]{2}){5}/y },
  { separator: '.', width: 4, pattern: /(?:\.[0-9A-Fa-f]{4}){2}/y },
];
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
  for (const { separator, width, pattern } of MACS) {
    const isFollowed = (at: number): 0 | undefined => (text[at + width + 1] === separator ? 0 : undefined);
    for (const { index, 0: groups } of matchesAt(text, separator, pattern, isFollowed)) addMac(scan, index, groups, width);
  }
}

/** Looked for from the first separator on, since hex digits are everywhere. */
function addMac(scan: Scan, index: number, groups: string, width: number): void {
  const { text } = scan;
  const [start, end] = [index - width, index + groups.length];
  const first = FIRST_GROUP.exec(text.slice(Math.max(0, start - 1), index))?.[0];
  if (first?.length !== width) return;
  const digits = (first + groups).replace(/[^0-9A-Fa-f]/gu, '').toLowerCase();
  if (!BEFORE_MAC.test(text.slice(Math.max(0, start - 1), start)) && !BEHIND_MAC.test(text.slice(end, end + 2)) && !scan.isTaken(start, end)) scan.add({ type: 'mac-address', value: digits.match(/../gu)!.join(':'), start, end });
}
