import type { FrontMatterBlock } from '../../report/frontMatterBlock.js';
import type { Report } from '../../report/report.js';
import { escapeSnippet } from '../../report/scaffoldSnippet.js';
import type { FrontMatterKey } from '../../report/type/reportType.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';
import { keyValues } from './keyValueCompletions.js';
import { yamlPlace } from './yamlPlace.js';

const LINE = /^(?<lead> *(?:- +)?)(?<typed>[\w-]*)$/u;

/** The keys that front matter may have at the caret and does not have yet, each with what it needs to be filled in. */
export function keyCompletions(report: Report, block: FrontMatterBlock, caret: CaretLine): Completion[] {
  const line = LINE.exec(caret.before)?.groups;
  if (!line || caret.after.trim() !== '') return [];
  const { known, present, needsDash } = yamlPlace(report.parts[0]!.text, block, caret, report.type);
  return known.filter(({ id }) => !present.has(id)).map((key) => ({
    kind: 'key',
    label: key.id,
    detail: key.title,
    guidance: key.description,
    examples: key.examples,
    snippet: (needsDash ? '- ' : '') + keySnippet(key, report),
    range: { start: caret.start + line.lead!.length, end: caretOffset(caret) },
    filter: key.id,
    extraEdits: [],
    offersNext: keyValues(key, report).length > 0,
  }));
}

/** The key with the caret where its value goes: behind it, in the brackets of a list, or a level further in. */
function keySnippet(key: FrontMatterKey, report: Report): string {
  const isList = key.types.includes('array');
  const [first] = key.keys;
  if (first && isList) return `${escapeSnippet(key.id)}:\n  - ${escapeSnippet(first.id)}: $0`;
  if (first) return `${escapeSnippet(key.id)}:\n  $0`;
  if (isList) return `${escapeSnippet(key.id)}: [$0]`;
  return key.id === 'report' ? `report: ${escapeSnippet(report.type.id)}` : `${escapeSnippet(key.id)}: $0`;
}
