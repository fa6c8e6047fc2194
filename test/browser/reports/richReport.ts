import { readFileSync } from 'node:fs';
import { Random } from '../../unit/support/random.js';
import { moreEvents } from './moreEvents.js';
import { moreFiles, moreNetworkIndicators } from './moreIndicators.js';

/** A report that has everything, with as many events and indicators as asked for; `test/fixtures/rich-report.md` is what of it is written by hand. */
export function richReport({ events = EVENTS, indicators = 300 }: { readonly events?: number; readonly indicators?: number } = {}): string {
  const random = new Random(417);
  const files = Math.floor((indicators - INDICATORS) * 0.3);
  return readFileSync('test/fixtures/rich-report.md', 'utf8')
    .replace('<!-- more network indicators -->\n', () => lines(moreNetworkIndicators(indicators - INDICATORS - files, random)))
    .replace('<!-- more file indicators -->\n', () => lines(moreFiles(files, random)))
    .replace('\n### Data Exfiltration/Impact', () => `${lines(moreEvents(events - EVENTS, random))}\n### Data Exfiltration/Impact`);
}

/** How many the part written by hand has. */
const EVENTS = 50;
const INDICATORS = 18;

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
