import { format } from 'node:util';
import { allDone, marker } from './webExtensionHostConsole.js';

/**
 * What the tests in the browser have to say, of all that the workbench logs there.
 * Returns the text to print, 'done' at the end of all tests, or undefined for the workbench's own messages.
 */
export function readWebConsole(values: unknown[]): { text: string } | 'done' | undefined {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.startsWith(marker)) return undefined;
  const text = first.slice(marker.length);
  if (text === allDone) return 'done';
  return { text: format(...(text === '' && rest.length > 0 ? rest : [text, ...rest])) };
}
