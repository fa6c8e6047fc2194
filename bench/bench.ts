// Compares with others' packages, all in one run, and prints one table; writes it to bench/out/results.json too. `docs/performance.md` says what it means.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureBadCases } from './badCases.js';
import { measureColdChecks } from './coldCheck.js';
import { measureCommandLine } from './commandLine.js';
import { printDates } from './dates.js';
import { measureFullChecks } from './fullCheck.js';
import { measureInHost } from './inHost.js';
import { measureIndicators } from './indicators.js';
import { measureMemory } from './memory.js';
import { loadPeers } from './peers.js';
import { type Row, rounded, table, type Target } from './row.js';
import { measureTyping } from './typing.js';

const started = Date.now();
const rows: Row[] = [];
const targets: Target[] = [];

function progress(what: string): void {
  console.log(`[${Math.round((Date.now() - started) / 1000)} s] ${what} ...`);
}

function take({ rows: some, targets: others = [] }: { readonly rows: readonly Row[]; readonly targets?: readonly Target[] }): void {
  rows.push(...some);
  targets.push(...others);
  console.log(some.map(({ work, engine, value, unit }) => `  ${work}; ${engine}: ${rounded(value)} ${unit}`).join('\n'));
}

const peers = await loadPeers();
take(await measureFullChecks(peers, progress));
take(await measureTyping(peers, progress));
take(measureBadCases(peers, progress));
progress('Indicators');
take({ rows: await measureIndicators(peers) });
progress('Dates');
await printDates();
progress('Command line');
take(await measureCommandLine());
progress('Memory');
take(measureMemory());
progress('Cold first checks');
take({ rows: measureColdChecks() });
progress('In VS Code');
take(await measureInHost());

const machine = { cores: cpus().length, cpu: cpus()[0]?.model.trim(), memory: `${Math.round(totalmem() / 2 ** 30)} GB`, node: process.version, date: new Date().toISOString().slice(0, 10) };
mkdirSync(new URL('.', import.meta.url), { recursive: true });
writeFileSync(fileURLToPath(new URL('results.json', import.meta.url)), JSON.stringify({ machine, rows, targets }, null, 2));

console.log(`\n${machine.date}, ${machine.cores} x ${machine.cpu}, ${machine.memory}, Node ${machine.node}; medians, in ${Math.round((Date.now() - started) / 1000)} s\n`);
console.log(table(['work', 'engine', 'median', 'ratio', ''], rows.map(({ work, engine, value, unit, ratio, note = '' }) => [work, engine, `${rounded(value)} ${unit}`, ratio === undefined ? '' : ratio < 0.02 ? `1/${Math.round(1 / ratio)}` : rounded(ratio), note])));
console.log(`\n${table(['target', 'stretch', 'measured', 'met'], targets.map(({ what, target, stretch, measured, met }) => [`${what}: ${target}`, stretch, measured, met]))}`);
