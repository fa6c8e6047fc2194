import { h } from 'hastscript';
import type { Audience } from './audience.js';

/** Whoever the page is handed on to: it shows what is written, and says nothing of what is not. */
export const readerAudience: Audience = {
  source: () => ({}),
  name: (text) => ({ type: 'text', value: text }),
  // The page may stand on somebody's server: what it links to learns neither its address nor gets a hand on its window.
  link: (href, children) => h('a', { href, rel: ['noopener', 'noreferrer'] }, children),
  gap: () => undefined,
  flaw: () => [],
  notices: () => undefined,
};
