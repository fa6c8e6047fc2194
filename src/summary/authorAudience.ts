import { h } from 'hastscript';
import type { Audience } from './audience.js';
import { authorNotices } from './authorNotices.js';

/** The writer beside the text: everything leads to its source, and what is missing says so. */
export const authorAudience: Audience = {
  source: (offset) => ({ dataOffset: offset }),
  // A button, so that it is reached by Tab and answers to Enter and Space.
  name: (text, offset) => h('button', { type: 'button', className: ['name'], dataOffset: offset, title: 'Go to the text' }, text),
  // No `href`: whatever happens to the script that asks the editor to open it, a click leads nowhere by itself.
  link: (href, children) => h('a', { role: 'link', tabIndex: 0, dataHref: href, title: href }, children),
  gap: ({ state, type }) => {
    if (state === 'missing') return { tag: 'Missing', guidance: firstSentence(type.description) };
    return state === 'empty' ? { tag: 'Empty', guidance: firstSentence(type.description) } : undefined;
  },
  notices: authorNotices,
};

/** Enough for a reminder; hover and completion have the rest. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
