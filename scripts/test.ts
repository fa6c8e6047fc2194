// Everything that has to hold before a change lands, one step after the other; stops at the first that fails.
//   node out/scripts/test.mjs           what the README's test command runs
//   node out/scripts/test.mjs --full    and what takes longer
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { installedChromium } from '../test/host/chromium.js';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Needs the VS Code from npm, which is a Linux program. */
  readonly onLinux?: boolean;
  /** Needs a Chromium, which is installed by itself on Linux alone. */
  readonly inChromium?: boolean;
}

const node = process.execPath;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const tool = (path: string, ...args: string[]): string[] => [node, resolve('node_modules', path), ...args];
const ours = (path: string, ...args: string[]): string[] => [node, resolve('out', path), ...args];

const browserTests = (files: string): string[] => tool('mocha/bin/mocha.js', '--no-config', '--timeout', '1200000', '--reporter', 'spec', `out/test/browser/${files}`);

const STEPS: readonly Step[] = [
  { name: 'Generated files are up to date', command: ours('scripts/generate.mjs', '--check') },
  { name: 'Lint', command: tool('eslint/bin/eslint.js', '.') },
  { name: 'Types', command: tool('typescript/bin/tsc', '-p', '.') },
  { name: "Types of the preview's script", command: tool('typescript/bin/tsc', '-p', 'src/editor/preview/client') },
  { name: 'Types of what the browser tests run in a page', command: tool('typescript/bin/tsc', '-p', 'test/browser/inPage') },
  { name: 'Unit tests', command: tool('mocha/bin/mocha.js') },
  { name: 'The summary in a browser', command: browserTests('*.test.mjs'), inChromium: true },
  { name: 'Editor tests in VS Code', command: ours('test/host/runEditorTests.mjs') },
  { name: 'Editor tests in VS Code for the web', command: ours('test/host/runWebTests.mjs') },
  { name: 'Journeys by keyboard and mouse', command: tool('mocha/bin/mocha.js', '--no-config', '--timeout', '180000', '--reporter', 'spec', 'out/test/journeys/*.test.mjs'), onLinux: true },
  { name: 'Package', command: [npm, 'run', 'package', '--silent'] },
  { name: 'The package in VS Code', command: tool('mocha/bin/mocha.js', '--no-config', '--timeout', '180000', '--reporter', 'spec', 'out/test/package/*.test.mjs'), onLinux: true },
];

const LONGER: readonly Step[] = [
  { name: 'All vectors in a browser', command: browserTests('full/*.test.mjs'), inChromium: true },
  { name: 'Editor tests in the oldest VS Code', command: ours('test/host/runEditorTests.mjs', '--oldest'), onLinux: true },
];

async function main(): Promise<number> {
  const started = Date.now();
  const steps = process.argv.includes('--full') ? [...STEPS, ...LONGER] : STEPS;
  for (const [index, { name, command, onLinux = false, inChromium = false }] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${name}`);
    if (onLinux && process.platform !== 'linux') {
      console.log(`skipped: it drives the VS Code from npm, which runs on Linux, and this is ${process.platform}`);
      continue;
    }
    if (inChromium && process.platform !== 'linux' && !process.env.CHROMIUM_PATH && !installedChromium()) {
      console.log('skipped: it needs a Chromium, Chrome or Edge, and there is none on this machine; CHROMIUM_PATH names one');
      continue;
    }
    const begun = Date.now();
    const ticking = setInterval(() => console.log(`... still working on it, ${seconds(begun)} s`), 30_000);
    const code = await run(command);
    clearInterval(ticking);
    console.log(`${code === 0 ? 'passed' : 'FAILED'} in ${seconds(begun)} s`);
    if (code !== 0) return code;
  }
  console.log(`\nAll ${steps.length} steps passed in ${seconds(started)} s.`);
  return 0;
}

function run([command, ...args]: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command!, args, { stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

process.exitCode = await main();
