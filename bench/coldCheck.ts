import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatedReport } from './generatedReport.js';
import { SEED } from './seed.js';
import { median } from './measure.js';
import type { Row } from './row.js';
import { rowsOf } from './row.js';

const ROUNDS = 7;

/** Each as a script that loads what it needs and reads one report, and prints how long that took. */
const SCRIPTS = {
  'ours: the library, loaded and one check': `const { parseReport, checkReport } = await import(${specifier('dist/index.js')}); checkReport(await parseReport(text));`,
  'remark-parse + gfm, loaded and one tree': `const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all(['unified', 'remark-parse', 'remark-gfm'].map((name) => import(name))); unified().use(parse).use(gfm).parse(text);`,
  'markdownlint, loaded and one check': `const { lint } = await import('markdownlint/sync'); lint({ strings: { text }, config: { default: true } });`,
};

/** The first check of a process: loading counts, and nothing is optimised yet. */
export function measureColdChecks(): Row[] {
  const text = JSON.stringify(generatedReport(5_000, SEED));
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, script] of Object.entries(SCRIPTS)) {
      const timed = `const text = ${text}; const started = performance.now(); ${script} console.log(performance.now() - started);`;
      const taken = Number(execFileSync(process.execPath, ['--input-type=module', '-e', timed], { cwd: resolve('bench'), encoding: 'utf8' }));
      times.set(name, [...times.get(name) ?? [], taken]);
    }
  }
  const medians = Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
  return rowsOf('Cold first check, 5 KB', 'ms', medians, 'remark-parse + gfm, loaded and one tree');
}

function specifier(path: string): string {
  return JSON.stringify(pathToFileURL(resolve(path)).href);
}
