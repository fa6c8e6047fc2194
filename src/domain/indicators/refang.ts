import { LiveText } from './liveText.js';

/** A text with everything in it live that is written in any of the ways of defanging; the rest stays as it is. Whatever the text, it gives one. */
export function refang(text: string): string {
  return new LiveText(text, true).text;
}
