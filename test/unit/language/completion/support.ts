import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/domain/textEdit.js';
import type { Completion } from '../../../../src/language/completion/completion.js';
import { completions } from '../../../../src/language/completion/completions.js';
import { read } from '../../support/reports.js';

/** What is offered at the place marked with `¦`, asked for or not. */
export async function offeredAt(marked: string, asked = true): Promise<Completion[]> {
  const offset = marked.indexOf('¦');
  assert.notEqual(offset, -1, 'the text has no mark');
  const text = marked.replace('¦', '');
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]/u.exec(text.slice(offset))?.index ?? text.length - offset;
  return completions(await read(text), { start, before: text.slice(start, offset), after: text.slice(offset, offset + end) }, asked);
}

export async function labelsAt(marked: string, asked = true): Promise<string[]> {
  return (await offeredAt(marked, asked)).map(({ label }) => label);
}

/** The whole text after the completion of that label is accepted; `¦` is where the caret is then, at the snippet's first stop. */
export async function accepted(marked: string, label: string): Promise<string> {
  const offered = await offeredAt(marked);
  const completion = offered.find((one) => one.label === label);
  assert.ok(completion, `no "${label}" among ${JSON.stringify(offered.map((one) => one.label))}`);
  const text = marked.replace('¦', '');
  const typed = text.slice(completion.range.start, marked.indexOf('¦'));
  assert.ok(isFuzzyMatch(typed, completion.filter), `"${typed}" would filter "${completion.filter}" out`);
  return applyEdits(text, [...completion.extraEdits, { range: completion.range, text: asText(completion.snippet) }]);
}

/** VS Code keeps what has the typed letters in that order, the first of them first or where a word begins. */
function isFuzzyMatch(typed: string, filter: string): boolean {
  const [first = '', ...rest] = [...typed.trimStart().toLowerCase()];
  return new RegExp(`(?:^|[^a-z])${[first, ...rest].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')).join('.*')}`, 'u').test(filter.toLowerCase());
}

/** The stop that comes first is marked, the others hold their placeholders. */
function asText(snippet: string): string {
  const first = /\$\{?[1-9]/u.test(snippet) ? '1' : '0';
  const choice = snippet.replace(/\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*?\|\}/gu, '$1');
  return choice
    .replace(/\$(?:(\d)(?!\d)|\{(\d+)(?::((?:\\.|[^}\\])*))?\})/gu, (_, bare?: string, stop?: string, placeholder = '') => ((bare ?? stop) === first ? '¦' : '') + placeholder)
    .replace(/\\([\\$},|])/gu, '$1');
}
