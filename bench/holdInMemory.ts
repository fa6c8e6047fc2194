// A process that opens reports, says how much memory that took, and ends.
import { generatedReport } from './generatedReport.js';
import { SEED } from './seed.js';
import type { Kind } from './memory.js';
import { OpenReport } from './ours.js';
import { loadPeers } from './peers.js';

export interface Held {
  readonly bytes: number;
  readonly characters: number;
}

/** What is opened; each gives what has to stay in memory. */
const OPENED: Readonly<Record<Kind, { readonly texts: () => string[]; readonly open: (text: string) => unknown }>> = {
  report: { texts: () => [generatedReport(1_000_000, SEED)], open: openReport },
  tree: { texts: () => [generatedReport(1_000_000, SEED)], open: async (text) => (await loadPeers()).remark(text) },
  reports: { texts: () => Array.from({ length: 100 }, (_, index) => generatedReport(20_000, SEED + index)), open: openReport },
};

async function openReport(text: string): Promise<unknown> {
  const report = new OpenReport(text);
  return [report, await report.analyse()];
}

/** The heap after all that can be thrown away was. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc!();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

async function hold(kind: Kind): Promise<Held> {
  const { texts, open } = OPENED[kind];
  await open(generatedReport(5_000, SEED)); // what is loaded once is not the report's
  const all = texts();
  const characters = all.reduce((sum, { length }) => sum + length, 0);
  const before = await heap();
  const opened: unknown[] = [];
  for (const text of all) opened.push(await open(text));
  const bytes = (await heap()) - before;
  if (opened.length !== all.length) throw new Error('Something was not held');
  return { bytes, characters };
}

console.log(JSON.stringify(await hold(process.argv[2] as Kind)));
