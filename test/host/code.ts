#!/usr/bin/env node
// Stands in for desktop VS Code's executable where that cannot be had: takes the arguments that @vscode/test-electron passes, and
// does the same with VS Code from npm, its workbench shown by a Chromium without a window. Started from the repository's root.
// Exit code: 0 all tests passed, 1 a test failed, 102 the extension host died before the tests had ended, 124 out of time.
//
// Environment:
//   IR_HOST_RELEASE     `oldest` runs the oldest VS Code supported; otherwise the newest
//   IR_HOST_TIMEOUT     seconds until the run is given up (300)
//   IR_HOST_SCREENSHOT  where to save the screenshot of a failure (out/screenshots/host-failure.png)
//   IR_HOST_HEADED      set: Chromium with a window
//   IR_HOST_VERBOSE     set: also prints the workbench's log, and the server's after a failure
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { parseCodeArguments, type CodeArguments } from './codeArguments.js';
import { consoleVariable, doneVariable } from './extensionHostConsole.js';
import { exitOnSignals } from './interruption.js';
import { installPackagedHost, newestRelease, oldestRelease, type PackagedHost } from './packagedHost.js';
import { remoteUri, startPackagedServer, workbenchUrl, type PackagedServer } from './packagedServer.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';

const hostDied = 102;
const outOfTime = 124;
const verbose = Boolean(process.env.IR_HOST_VERBOSE);

async function main(args: string[]): Promise<number> {
  const host = await installPackagedHost(process.env.IR_HOST_RELEASE === 'oldest' ? oldestRelease : newestRelease);
  const parsed = parseCodeArguments(args);
  if (parsed.withoutWindow) return spawnSync(host.node, [host.server, ...args], { stdio: 'inherit' }).status ?? 1;

  const closing: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (let close = closing.pop(); close; close = closing.pop()) await close();
  };
  exitOnSignals();
  try {
    return await runWindow(host, parsed, closing);
  } finally {
    await closeAll();
  }
}

/** Opens the window and waits for the end of the tests. Whatever it starts, it also leaves in `closing`. */
async function runWindow(host: PackagedHost, parsed: CodeArguments, closing: (() => Promise<void>)[]): Promise<number> {
  const temporary = await temporaryFolder();
  closing.push(() => removeFolder(temporary));
  const consoleFile = join(temporary, 'console');
  const doneFile = process.env[doneVariable] ?? join(temporary, 'done');
  closing.push(await printWhatIsAppended(consoleFile));

  const server = await startPackagedServer(host, {
    userDataDir: parsed.userDataDir, extensionsDir: parsed.extensionsDir,
    // Without this flag a released VS Code ignores the development and tests paths in its address.
    flags: ['--enable-smoke-test-driver', ...parsed.disabling],
    env: { [consoleVariable]: consoleFile, [doneVariable]: doneFile },
  });
  closing.push(() => server.close());
  const browser = await openBrowser();
  closing.push(() => browser.close());
  const { page } = browser;

  const ended = await extensionHostExit(page);
  await openWorkbenchPage(page, server, parsed);
  let code = await Promise.race([ended.code, timeout()]);
  if (code === 0 && !existsSync(doneFile)) code = hostDied;
  if (code !== 0) await explain(code, page, server);
  return code;
}

async function openWorkbenchPage(page: Page, server: PackagedServer, parsed: CodeArguments): Promise<void> {
  const payload = parsed.extensionDevelopmentPaths.map((path): [string, string] => ['extensionDevelopmentPath', remoteUri(server, path)]);
  if (parsed.extensionTestsPath) payload.push(['extensionTestsPath', remoteUri(server, parsed.extensionTestsPath)]);
  const response = await page.goto(workbenchUrl(server, parsed.folder, payload));
  if (!response?.ok()) throw new Error(`The workbench did not load: HTTP ${response?.status()}\n${server.log()}`);
}

/** Resolves once the workbench can be heard; `code` then tells how its extension host ended. */
async function extensionHostExit(page: Page): Promise<{ code: Promise<number> }> {
  let end: (code: number) => void = () => undefined;
  const code = new Promise<number>((resolve) => { end = resolve; });
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    if (verbose) console.log(`[workbench ${type}]`, ...values);
  });
  page.on('crash', () => end(hostDied));
  return { code }; // wrapped, since awaiting the bare promise would wait for the end
}

/** Prints what is written to a file while it is being written. Returns what ends this, having printed the rest. */
async function printWhatIsAppended(path: string): Promise<() => Promise<void>> {
  await (await open(path, 'w')).close();
  let shown = 0;
  let printing = Promise.resolve();
  const print = async (): Promise<void> => {
    for await (const chunk of createReadStream(path, { start: shown })) {
      shown += (chunk as Buffer).length;
      process.stdout.write(chunk as Buffer);
    }
  };
  const printNext = (): Promise<void> => (printing = printing.then(print));
  const ticking = setInterval(() => void printNext(), 200);
  return async () => {
    clearInterval(ticking);
    await printNext();
  };
}

function timeout(): Promise<number> {
  const seconds = Number(process.env.IR_HOST_TIMEOUT ?? 300);
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000, outOfTime).unref());
}

async function explain(code: number, page: Page, server: PackagedServer): Promise<void> {
  if (code === hostDied) console.error('The extension host ended before the tests did.');
  if (code === outOfTime) console.error('The tests did not end in time.');
  if (verbose) console.error(server.log());
  const screenshot = resolve(process.env.IR_HOST_SCREENSHOT ?? join('out', 'screenshots', 'host-failure.png'));
  mkdirSync(dirname(screenshot), { recursive: true });
  const saved = await page.screenshot({ path: screenshot }).then(() => true, () => false);
  if (saved) console.error(`Screenshot: ${screenshot}`);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
