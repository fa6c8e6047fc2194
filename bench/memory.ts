import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Held } from './holdInMemory.js';
import { met, type Row, rounded, type Target } from './row.js';

const KINDS = {
  report: 'one report of 1 MB, ours: tree, report, problems',
  tree: 'one report of 1 MB, the tree of remark-parse + gfm',
  reports: '100 reports of 20 KB, ours: tree, report, problems',
} as const;

export type Kind = keyof typeof KINDS;

/** How much memory open reports take, each kind in a process of its own, so that nothing else is counted. */
export function measureMemory(): { rows: Row[]; targets: Target[] } {
  const rows: Row[] = [];
  const targets: Target[] = [];
  for (const [kind, engine] of Object.entries(KINDS)) {
    const { bytes, characters } = JSON.parse(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(new URL('holdInMemory.mjs', import.meta.url)), kind], { encoding: 'utf8' })) as Held;
    const times = bytes / characters;
    rows.push({ work: 'Memory', engine, value: bytes / 1e6, unit: 'MB', note: `${rounded(times)} x the text` });
    if (kind === 'report') targets.push({ what: 'Memory, a report of 1 MB open', target: '<= 40 x its size', stretch: '20 x', measured: `${rounded(times)} x`, met: met(times, 40, 20) });
  }
  return { rows, targets };
}
