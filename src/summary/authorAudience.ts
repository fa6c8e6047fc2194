import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Place, ReportPart } from '../report/report.js';
import type { ItemType } from '../report/type/reportType.js';
import type { Audience } from './audience.js';
import { authorNotices } from './author/authorNotices.js';
import { sourceText } from './hooks.js';

/** The writer beside the text: everything leads to its source, and what is missing says so. */
export function authorAudience(indexes: ReadonlyMap<ReportPart, number>): Audience {
  const source = ({ part, range }: Place): Properties => ({ dataSource: sourceText({ part: indexes.get(part)!, offset: range.start }) });
  // A button, so that it is reached by Tab and answers to Enter and Space.
  const name = (text: string, place: Place): ElementContent => h('button', { type: 'button', className: ['name'], ...source(place), title: 'Go to the text' }, text);
  return {
    source,
    name,
    // No `href`: whatever happens to the script that asks the editor to open it, a click leads nowhere by itself.
    link: (href, children) => h('a', { role: 'link', tabIndex: 0, dataHref: href, title: href }, children),
    gap: ({ state, type }) => {
      if (state === 'missing') return { tag: 'Missing', guidance: firstSentence(type.description), insert: insertButton(type) };
      return state === 'empty' ? { tag: 'Empty', guidance: firstSentence(type.description) } : undefined;
    },
    flaw: (words) => [{ type: 'text', value: ' ' }, h('span', { className: ['tag', 'flaw'] }, words)],
    notices: (report, problems, defanger) => authorNotices(report, problems, defanger, { name, source }),
  };
}

function insertButton({ path, title }: ItemType): Element {
  return h('button', { type: 'button', className: ['insert'], dataInsert: path, ariaLabel: `Insert ${title}` }, 'Insert');
}

/** Enough for a reminder; hover and completion have the rest. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
