import { type Confidence, CONFIDENCES } from './timelineEvent.js';

const SEPARATORS = /^[\s:：,;|\])–—-]+/u;
const EMPHASIS = /^(\*+|_+|`+|~+)/u;
const TAG = new RegExp(String.raw`\s*\[(${CONFIDENCES.join('|')})\]`, 'iu');

/** What an event's line says beside its date, on one line, and how sure its author is. */
export function eventText(besideDate: string): { text: string; confidence?: Confidence } {
  const confidence = TAG.exec(besideDate)?.[1]?.toLowerCase() as Confidence | undefined;
  const text = withoutLead(besideDate.replace(TAG, '')).replace(/\s+/gu, ' ').trim();
  return { text, ...(confidence && { confidence }) };
}

/** Without what separates it from the date: "** - mail sent" closes the emphasis of a date, "**Mail sent**" has its own. */
function withoutLead(source: string): string {
  let rest = source.replace(SEPARATORS, '');
  for (let mark = EMPHASIS.exec(rest)?.[0]; mark !== undefined; mark = EMPHASIS.exec(rest)?.[0]) {
    const behind = rest.slice(mark.length);
    if (behind.split(mark).length % 2 === 0) return rest;
    rest = behind.replace(SEPARATORS, '');
  }
  return rest;
}
