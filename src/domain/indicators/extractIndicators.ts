import type { Indicator } from './indicator.js';
import { LiveText } from './liveText.js';
import type { Found, Scan } from './scan/found.js';
import { type LabelWords, labelWordsIn } from './scan/labelWords.js';
import { scanEmails } from './scan/scanEmails.js';
import { scanFileNames } from './scan/scanFileNames.js';
import { scanHashes } from './scan/scanHashes.js';
import { scanHosts } from './scan/scanHosts.js';
import { scanIpv6 } from './scan/scanIpv6.js';
import { scanLabelledValues, scanYaraRules } from './scan/scanLabelled.js';
import { scanNumbers } from './scan/scanNumbers.js';
import { scanPaths } from './scan/scanPaths.js';
import { scanUrls } from './scan/scanUrls.js';
import { scanWallets } from './scan/scanWallets.js';
import { TextLines } from './scan/textLines.js';

/**
 * The indicators of a Markdown or plain text, in its order, none inside of another: what is found first (a user agent, a URL, an
 * address) keeps what it holds. `docs/indicators.md` has the rules. It never throws, and takes time in proportion to the text.
 */
export function extractIndicators(text: string): Indicator[] {
  const live = new LiveText(text);
  const scanner = new Scanner(live);
  scanLabelledValues(scanner);
  scanUrls(scanner);
  scanEmails(scanner);
  scanPaths(scanner);
  scanNumbers(scanner);
  scanWallets(scanner);
  scanHashes(scanner);
  scanIpv6(scanner);
  const hashes = scanner.found.filter(({ type }) => HASHES.has(type)).map(({ start }) => start).sort((a, b) => a - b);
  scanFileNames(scanner, () => scanner.lines, hashes);
  scanHosts(scanner);
  scanYaraRules(scanner);
  return scanner.found.sort((a, b) => a.start - b.start).map((found) => toIndicator(found, live));
}

const HASHES: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);

class Scanner implements Scan {
  readonly text: string;
  readonly words: LabelWords;
  readonly found: Found[] = [];
  readonly #live: LiveText;
  readonly #taken: Uint8Array;
  #lines: TextLines | undefined;

  constructor(live: LiveText) {
    this.#live = live;
    this.text = live.text;
    this.words = labelWordsIn(live.text);
    this.#taken = new Uint8Array(live.text.length);
  }

  get lines(): TextLines {
    return (this.#lines ??= new TextLines(this.text));
  }

  isDefanged(start: number, end: number): boolean {
    return this.#live.isDefanged(start, end);
  }

  isTaken(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return true;
    return false;
  }

  labels(start: number): Iterable<string> {
    return this.lines.labels(start);
  }

  add(found: Found): void {
    this.#taken.fill(1, found.start, found.end);
    this.found.push(found);
  }
}

function toIndicator({ type, value, start, end, port }: Found, live: LiveText): Indicator {
  const offset = live.startOf(start);
  const behind = live.endOf(end);
  const indicator = { type, value, original: live.source.slice(offset, behind), offset, end: behind, defanged: live.isDefanged(start, end) };
  return port === undefined ? indicator : { ...indicator, port };
}
