// Runs the editor suite (test/editor) inside a real VS Code.
//   node out/test/host/runEditorTests.mjs             the newest VS Code
//   node out/test/host/runEditorTests.mjs --oldest    the oldest that engines.vscode admits
// Environment: IR_HOST, see chooseHost.ts; IR_HOST_*, see code.ts. Exit code: see code.ts.
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chooseHost, type Host } from './chooseHost.js';
import { doneVariable } from './extensionHostConsole.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';

const hostDied = 102;

async function main(): Promise<number> {
  const host = await chooseHost(process.argv.includes('--oldest') ? 'oldest' : 'newest');
  console.log(`Running the editor tests in VS Code ${host.version} (${host.kind})`);
  const started = Date.now();
  const temporary = await temporaryFolder();
  try {
    const code = await runIn(host, temporary);
    console.log(`VS Code ${host.version}: ${code === 0 ? 'passed' : `failed with code ${code}`} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return code;
  } finally {
    await removeFolder(temporary);
  }
}

/** Every run has folders of its own: for what it edits, and for VS Code's settings and extensions. */
async function runIn(host: Host, temporary: string): Promise<number> {
  const workspace = join(temporary, 'workspace');
  await cp(resolve('test', 'workspace'), workspace, { recursive: true });
  const doneFile = join(temporary, 'done');
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath: resolve('out', 'test', 'editor', 'index.cjs'),
      extensionTestsEnv: { ...host.env, [doneVariable]: doneFile, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(temporary, 'user')}`, `--extensions-dir=${join(temporary, 'extensions')}`],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
  if (existsSync(doneFile)) return 0;
  console.error('VS Code reported success, but the tests did not run to their end.');
  return hostDied;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
