import { hooks, parseSource } from '../../../summary/hooks.js';
import type { InsertMessage, OpenMessage, RevealMessage } from '../messages.js';

/** What somebody wants who clicks or presses Enter. */
export type Intent = OpenMessage | RevealMessage | InsertMessage | { readonly type: 'go'; readonly id: string };

/** Controls of the browser's own, which turn Enter into a click or do what they do by themselves. */
const OWN = 'button, summary, input, a[href]';

export function intentOf(event: Event): Intent | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target || event.defaultPrevented) return undefined;
  const isKey = event.type === 'keydown';
  if (isKey && target.closest(OWN)) return undefined;
  const insert = target.closest(`[${hooks.insert}]`)?.getAttribute(hooks.insert);
  if (insert) return { type: 'insert', path: insert };
  const link = target.closest<HTMLElement>('a');
  if (link) return linkIntent(link);
  if (target.closest('summary, input')) return undefined;
  // Who selects text wants to copy it, and would lose it by the editor taking the focus.
  if (!isKey && !target.closest('button') && getSelection()?.isCollapsed === false) return undefined;
  const source = parseSource(target.closest(`[${hooks.source}]`)?.getAttribute(hooks.source) ?? undefined);
  return source && { type: 'reveal', ...source };
}

function linkIntent(link: HTMLElement): Intent | undefined {
  const href = link.getAttribute(hooks.href);
  if (href !== null) return { type: 'open', href };
  const inside = link.getAttribute('href');
  return inside?.startsWith('#') ? { type: 'go', id: inside.slice(1) } : undefined;
}
