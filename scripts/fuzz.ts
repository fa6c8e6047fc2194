// Edits random texts at random, and compares the living tree after each edit with a fresh one.
//   node out/scripts/fuzz.mjs                          100,000 cases from the usual seed on
//   node out/scripts/fuzz.mjs --seed 1 --cases 5000    others
//   node out/scripts/fuzz.mjs --shard 2/4              every fourth of them, beginning with the second: for four processes at once
import { parseArgs } from 'node:util';
import { describeFailure, runFuzz } from '../test/fuzz/runFuzz.js';
import { ReportSubject } from '../test/fuzz/reportSubject.js';
import { SEED } from '../test/unit/support/random.js';

const PROGRESS_EVERY_MS = 10_000;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, cases: { type: 'string', default: '100000' }, shard: { type: 'string', default: '1/1' } } });
  const [shard, shards] = values.shard.split('/').map(Number);
  const seed = Number(values.seed ?? SEED);
  const all = Number(values.cases);
  if (!isCount(all) || !isCount(shard) || !isCount(shards) || shard > shards || !Number.isSafeInteger(seed)) {
    console.error('Expected whole numbers: --seed 1 --cases 100000 --shard 1/4');
    return 2;
  }
  console.log(`${all} cases from seed ${seed} on${shards > 1 ? `, shard ${shard} of ${shards}` : ''}`);
  const started = Date.now();
  let told = started;
  let printed = 0;
  const { cases, edits, failures } = await runFuzz({
    seed: seed + shard - 1,
    step: shards,
    cases: Math.ceil((all - shard + 1) / shards),
    open: (text) => new ReportSubject(text),
    onCase: (done, made, failed) => {
      for (; printed < failed.length; printed += 1) console.log(`\n${describeFailure(failed[printed]!)}\n`);
      if (Date.now() - told < PROGRESS_EVERY_MS) return;
      told = Date.now();
      console.log(`... ${done} cases, ${made} edits, ${failed.length} mismatches, ${Math.round((told - started) / 1000)} s`);
    },
  });
  console.log(`${cases} cases, ${edits} edits, ${failures.length} mismatches, seed ${seed}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return failures.length === 0 ? 0 : 1;
}

function isCount(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && value! > 0;
}

process.exitCode = await main();
