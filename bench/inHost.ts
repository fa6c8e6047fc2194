// What only a real VS Code can tell: it runs bench/host/index.ts in its extension host.
import { runTests } from '@vscode/test-electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseHost } from '../test/host/chooseHost.js';
import { removeFolder, temporaryFolder } from '../test/host/temporaryFolder.js';
import { generatedReport } from './generatedReport.js';
import { SEED } from './seed.js';
import { median, quantile } from './measure.js';
import { met, type Row, rounded, type Target } from './row.js';

/** What the extension host measured, in milliseconds. */
export interface HostMeasures {
  /** Loading the file that activation loads; activating; and all of the first, with nothing in any cache. */
  readonly activations: readonly { readonly load: number; readonly activate: number }[];
  /** Of each Markdown document that is no report, what our listeners took; and what was loaded for them. */
  readonly others: readonly number[];
  readonly loadedForOthers: readonly string[];
  /** From the first report opened to its problems: what is loaded, and the check. */
  readonly firstReport: number;
  /** Uninterrupted stretches of our code in the profile taken while somebody types into 1 MB. */
  readonly stretches: readonly number[];
  readonly keys: number;
}

export async function measureInHost(): Promise<{ rows: Row[]; targets: Target[] }> {
  const host = await chooseHost();
  const temporary = await temporaryFolder();
  try {
    const workspace = join(temporary, 'workspace');
    const results = join(temporary, 'results.json');
    mkdirSync(workspace);
    writeFileSync(join(workspace, 'report.md'), generatedReport(1_000_000, SEED));
    writeFileSync(join(workspace, 'first.md'), generatedReport(5_000, SEED));
    for (let index = 0; index < 20; index += 1) writeFileSync(join(workspace, `other-${index}.md`), `# Notes ${index}\n\n${'Nothing to report. '.repeat(2_000)}\n`);
    await runTests({
      vscodeExecutablePath: host.executable, extensionDevelopmentPath: process.cwd(), extensionTestsPath: resolve('bench', 'out', 'host', 'index.cjs'),
      extensionTestsEnv: { ...host.env, IR_BENCH_RESULTS: results },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(temporary, 'user')}`, `--extensions-dir=${join(temporary, 'extensions')}`],
    });
    return summarise(JSON.parse(readFileSync(results, 'utf8')) as HostMeasures, host.version);
  } finally {
    await removeFolder(temporary);
  }
}

function summarise({ activations, others, loadedForOthers, firstReport, stretches, keys }: HostMeasures, version: string): { rows: Row[]; targets: Target[] } {
  const work = `In VS Code ${version}`;
  const activation = median(activations.map(({ load, activate }) => load + activate));
  const [first] = activations;
  const other = median(others);
  const longest = Math.max(0, ...stretches);
  const row = (engine: string, value: number, note: string): Row => ({ work, engine, value, unit: 'ms', note });
  return {
    rows: [
      row('activation: loading and activate()', activation, `the first one ${rounded(first!.load + first!.activate)}; activate() alone ${rounded(median(activations.map(({ activate }) => activate)))}`),
      row('a Markdown file that is no report', other, `95 %: ${rounded(quantile(others, 0.95))}; loaded for it: ${loadedForOthers.length === 0 ? 'nothing' : loadedForOthers.join(', ')}`),
      row('first report of 5 KB, from opening to its problems', firstReport, 'loading included'),
      row('longest stretch of our code while typing into 1 MB', longest, `${keys} keys; 99 % of ${stretches.length} stretches: ${rounded(quantile(stretches, 0.99))}`),
    ],
    targets: [
      { what: 'Activation', target: '<= 5 ms', stretch: '2 ms', measured: `${rounded(activation)} ms`, met: met(activation, 5, 2) },
      { what: 'A Markdown file that is no report', target: '<= 1 ms, no parser loaded', stretch: '', measured: `${rounded(other)} ms`, met: loadedForOthers.length === 0 ? met(other, 1, -Infinity) : 'no' },
      { what: 'Typing into 1 MB in the workbench', target: 'no stretch over 50 ms', stretch: '', measured: `${rounded(longest)} ms`, met: met(longest, 50, -Infinity) },
    ],
  };
}
