import { watchForRuns } from './canary.js';
import { dangersIn } from './dangers.js';
import type { InPage, Seen, Shown } from './inPageApi.js';
import { tabStops } from './tabStops.js';
import { touchEverything } from './touchEverything.js';

const ran = watchForRuns();

const inPage: InPage = {
  async show(messages, isOpen) {
    for (const data of messages) window.dispatchEvent(new MessageEvent('message', { data }));
    if (isOpen) for (const details of document.querySelectorAll('details')) details.open = true;
    await nextFrame();
  },

  async showAll(updates) {
    const shown: Shown[] = [];
    for (const messages of updates) {
      posted.splice(0);
      for (const data of messages) window.dispatchEvent(new MessageEvent('message', { data }));
      shown.push({ ...(await look()), posted: posted.splice(0) });
    }
    return shown;
  },

  async openAll(pages) {
    const seen: Seen[] = [];
    for (const html of pages) {
      document.open();
      document.write(html);
      document.close();
      seen.push(await look());
    }
    return seen;
  },

  tabStops,
};

/** In milliseconds; an image out of sight may never be loaded. */
const PATIENCE = 500;

async function look(): Promise<Seen> {
  const before = dangersIn(document);
  touchEverything(document);
  await Promise.race([Promise.all([...document.images].map(settled)), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await nextFrame();
  return { dangers: [...new Set([...before, ...dangersIn(document)])], ran: ran.splice(0) };
}

/** Until it is known whether it can be loaded, and what is attached to that has run. */
async function settled(image: HTMLImageElement): Promise<void> {
  if (!image.complete) await new Promise((resolve) => ['load', 'error'].forEach((event) => image.addEventListener(event, resolve)));
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

Object.assign(window, { inPage });

declare global {
  /** What the preview's script has sent to the editor; only on the preview's page. */
  var posted: unknown[];
}
