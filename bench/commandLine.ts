import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generatedReport } from './generatedReport.js';
import { SEED } from './seed.js';
import { compare } from './measure.js';
import { met, type Row, rounded, rowsOf, type Target } from './row.js';

const REPORTS = 1_000;
const LENGTH = 5_000;
const ROUNDS = 3;

const OURS = 'ours: incident-report check';
const THEIRS = 'markdownlint-cli2';

/** A thousand reports on a disk, each process from its start to its end. */
export async function measureCommandLine(): Promise<{ rows: Row[]; targets: Target[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'ir-bench-'));
  try {
    for (let index = 0; index < REPORTS; index += 1) {
      const inner = join(folder, `team-${index % 10}`);
      mkdirSync(inner, { recursive: true });
      writeFileSync(join(inner, `report-${index}.md`), generatedReport(LENGTH, SEED + index));
    }
    const times = await compare({
      [OURS]: () => run(folder, resolve('dist/cli.js'), 'check', '**/*.md'),
      [THEIRS]: () => run(folder, resolve('bench/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'),
    }, ROUNDS);
    const faster = times[THEIRS] / times[OURS];
    return {
      rows: rowsOf('Command line, 1,000 reports of 5 KB', 'ms', times, OURS),
      targets: [{ what: 'Command line, 1,000 reports of 5 KB', target: '2 x faster than markdownlint-cli2', stretch: '4 x', measured: `${rounded(faster)} x`, met: met(1 / faster, 1 / 2, 1 / 4) }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Code 1 is for what was found. */
function run(folder: string, program: string, ...args: string[]): void {
  const { status, error, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error || status === null || status > 1) throw error ?? new Error(`${program} ended with code ${status}: ${stderr.slice(-500)}`);
}
