import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { step } from './progress.js';
import { run } from './run.js';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium: `CHROMIUM_PATH`, one on this machine, one that Playwright has installed, or one installed now. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${given}`);
  return given ?? installedChromium() ?? (await installChromium());
}

/** The path of a Chromium, Chrome or Edge that is on this machine already. */
export function installedChromium(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...applications, chromium.executablePath()].find((path) => existsSync(path));
}

async function installChromium(): Promise<string> {
  // Ubuntu has no package but a placeholder for a snap, which containers cannot run; so whether it worked is looked at afterwards.
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await step('Installing Chromium (apt-get)', async () => {
      await run('apt-get', ['update'], { env });
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    });
    const path = installedChromium();
    if (path) return path;
  }
  throw new Error('The tests need a Chromium, and there is none on this machine. Install one with: npx playwright-core install --with-deps chromium');
}
