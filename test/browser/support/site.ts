import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser, type Viewport } from '../../host/browser.js';

export interface ServedFile {
  readonly type: string;
  readonly body: string;
}

/** Where our own pages are, for the browser alone: nothing of this leaves the machine. */
export const ORIGIN = 'https://report.test';

/** Pages of our own, in a browser that reaches nothing else: whatever else it asks for is refused and written down. */
export class Site {
  readonly page: Page;
  readonly #files = new Map<string, ServedFile>();
  #elsewhere: string[] = [];
  #errors: string[] = [];

  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
    this.page = browser.page;
  }

  /** In a browser of its own. */
  static async open(viewport?: Viewport): Promise<Site> {
    const browser = await openBrowser(viewport);
    const site = new Site(browser);
    const { page } = browser;
    const context = page.context();
    // Before any script of a page, in each of its frames.
    await context.addInitScript({ content: readFileSync('out/test/browser/inPage.js', 'utf8') });
    await context.route(() => true, (route) => {
      const url = route.request().url();
      const file = site.#files.get(url);
      if (file) return route.fulfill({ contentType: file.type, body: file.body });
      if (url !== `${ORIGIN}/favicon.ico`) site.#elsewhere.push(url);
      // No content leaves the page that wanted to go elsewhere where it is, to be looked at.
      return route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort();
    });
    await context.routeWebSocket(() => true, (socket) => void site.#elsewhere.push(socket.url()));
    context.on('page', (opened) => site.#elsewhere.push(`a window at ${opened.url()}`));
    page.on('download', (download) => site.#elsewhere.push(`a download of ${download.url()}`));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) site.#elsewhere.push(`a frame at ${frame.url()}`);
    });
    page.on('pageerror', (error) => site.#errors.push(error.message));
    return site;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  serve(path: string, file: ServedFile): string {
    const url = `${ORIGIN}/${path}`;
    this.#files.set(url, file);
    return url;
  }

  /** What the pages have asked for or opened that is not ours, since this was last asked. */
  takeElsewhere(): string[] {
    return this.#elsewhere.splice(0);
  }

  /** Errors that no script caught, since this was last asked. */
  takeErrors(): string[] {
    return this.#errors.splice(0);
  }
}
