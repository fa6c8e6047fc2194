import { type Confidence, CONFIDENCES } from './timelineEvent.js';

/** What stands between a date and the words. Marks of emphasis and code close the date's; behind a space they open what follows. */
const SEPARATORS = /^(?:[\s:：,;|\])–—-]|(?<!\s)[*_`~]+)+/u;
const TAG = new RegExp(String.raw`\s*\[(${CONFIDENCES.join('|')})\]`, 'iu');

/** What an event's line says behind its date, on one line, and how sure its author is. */
export function eventText(behindDate: string): { text: string; confidence?: Confidence } {
  const confidence = TAG.exec(behindDate)?.[1]?.toLowerCase() as Confidence | undefined;
  const text = behindDate.replace(TAG, '').replace(SEPARATORS, '').replace(/\s+/gu, ' ').trim();
  return { text, ...(confidence && { confidence }) };
}
