// Runs the editor suite (test/editor/index.web.ts) inside a VS Code that runs in the browser alone, as on vscode.dev.
// Environment: IR_HOST_TIMEOUT, IR_HOST_SCREENSHOT, IR_HOST_HEADED, IR_HOST_VERBOSE. They and the exit code: see code.ts.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, type Browser } from './browser.js';
import { exitOnSignals } from './interruption.js';
import { readWebConsole } from './webConsole.js';
import { startWebServer, webVersion } from './webHost.js';

const hostDied = 102;
const outOfTime = 124;

async function main(): Promise<number> {
  exitOnSignals();
  const server = await startWebServer({
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: resolve('out', 'test', 'web', 'index.js'),
    folderPath: resolve('test', 'workspace'),
  });
  console.log(`Running the editor tests in VS Code ${webVersion} (web)`);
  const started = Date.now();
  const browser = await openBrowser();
  try {
    const code = await runIn(browser, server.url);
    console.log(`VS Code ${webVersion} (web): ${code === 0 ? 'passed' : `failed with code ${code}`} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return code;
  } finally {
    await browser.close();
    server.close();
  }
}

async function runIn({ page }: Browser, url: string): Promise<number> {
  const ended = await listen(page);
  await page.goto(url);
  const timeout = new Promise<number>((resolve) => setTimeout(resolve, Number(process.env.IR_HOST_TIMEOUT ?? 300) * 1000, outOfTime).unref());
  const code = await Promise.race([ended.code, timeout]);
  if (code === hostDied) console.error('The extension host ended before the tests did.');
  if (code === outOfTime) console.error('The tests did not end in time.');
  if (code !== 0) await saveScreenshot(page);
  return code;
}

/** Prints what the tests print; `code` tells how they ended. */
async function listen(page: Page): Promise<{ code: Promise<number> }> {
  let allDone = false;
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    const heard = readWebConsole(values);
    if (heard === 'done') allDone = true;
    else if (heard) console.log(heard.text);
    else if (process.env.IR_HOST_VERBOSE) console.log(`[workbench ${type}]`, ...values);
  });
  let end: (code: number) => void = () => undefined;
  const code = new Promise<number>((resolve) => { end = resolve; });
  await page.exposeFunction('codeAutomationExit', (reported: number) => end(reported === 0 && !allDone ? hostDied : reported));
  page.on('crash', () => end(hostDied));
  return { code };
}

async function saveScreenshot(page: Page): Promise<void> {
  const screenshot = resolve(process.env.IR_HOST_SCREENSHOT ?? join('out', 'screenshots', 'web-host-failure.png'));
  await mkdir(dirname(screenshot), { recursive: true });
  const saved = await page.screenshot({ path: screenshot }).then(() => true, () => false);
  if (saved) console.error(`Screenshot: ${screenshot}`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
