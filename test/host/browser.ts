import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';

export interface Browser {
  page: Page;
  close(): Promise<void>;
}

export interface Viewport {
  width: number;
  height: number;
}

// The pages shown are our own, on this machine; and in a container Chromium has no sandbox to use.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Opens an empty page in a Chromium with a fresh profile, without a window unless `IR_HOST_HEADED` is set. */
export async function openBrowser(viewport: Viewport = { width: 1400, height: 900 }): Promise<Browser> {
  const executablePath = await findChromium();
  const profile = await temporaryFolder();
  // A webview is a frame from another origin with a service worker, which Chromium refuses while it blocks third-party cookies:
  // always in an incognito context, so this must be a profile of our own; and by default in some builds, so they are allowed here.
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }));

  const context = await chromium.launchPersistentContext(profile, {
    executablePath, viewport, args: flags, headless: !process.env.IR_HOST_HEADED, permissions: ['clipboard-read', 'clipboard-write'],
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false, // or Playwright would exit before the server has been stopped
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    close: async () => {
      await context.close().catch(() => undefined); // it may have crashed
      await removeFolder(profile);
    },
  };
}
