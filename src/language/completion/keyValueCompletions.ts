import { countryNames } from '../../domain/countries.js';
import type { FrontMatterBlock } from '../../report/frontMatterBlock.js';
import type { Report } from '../../report/report.js';
import { escapeSnippet } from '../../report/scaffoldSnippet.js';
import type { FrontMatterKey } from '../../report/type/reportType.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';
import { yamlPlace } from './yamlPlace.js';

/** A value behind its key, or in a list there; an entry of a list below its key. */
const LINE = /^ *(?:- +)?(?:(?<quoted>["']?)(?<key>[\w-]+)\k<quoted>[ \t]*:[ \t]+(?:\[(?:[^[\]]*,)?[ \t]*)?)?(?<typed>(?:["']|["']?[\p{L}\p{N}][\p{L}\p{N}:+ -]*)?)$/u;
const ENTRY = /^ *- +/u;

/** Text that YAML reads as itself. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}_&.’+/() -]*(?::[\p{L}\p{N}+]+)*$/u;

/** The values of the key on the caret's line, where there is a known set of them. */
export function keyValueCompletions(report: Report, block: FrontMatterBlock, caret: CaretLine): Completion[] {
  const line = LINE.exec(caret.before)?.groups;
  if (!line || !/^(?:["']|\s*[\],].*)?\s*$/u.test(caret.after)) return [];
  const { known, parent } = yamlPlace(report.parts[0]!.text, block, caret, report.type);
  const isEntry = line.key === undefined && ENTRY.test(caret.before);
  const key = isEntry ? parent : known.find(({ id }) => id === line.key);
  if (!key || (isEntry && key.keys.length > 0)) return [];
  const typed = line.typed!;
  const quote = /^["']/u.exec(typed)?.[0] ?? '';
  const isClosed = quote !== '' && caret.after.startsWith(quote);
  const range = { start: caretOffset(caret) - typed.length, end: caretOffset(caret) + (isClosed ? 1 : 0) };
  return keyValues(key, report).map((value) => ({
    kind: 'value',
    label: value,
    detail: '',
    guidance: key.meanings.get(value) ?? '',
    examples: [],
    snippet: escapeSnippet(PLAIN.test(value) ? value : JSON.stringify(value)),
    range,
    filter: quote + value,
    extraEdits: [],
    offersNext: false,
  }));
}

/** The values that a key is known to have; none where it is free. */
export function keyValues(key: FrontMatterKey, { type }: Pick<Report, 'type'>): readonly string[] {
  if (key.id === 'report' && type.frontMatter.includes(key)) return [type.id, 'false'];
  if (key.values === 'countries') return countryNames();
  return key.choices.length === 0 && key.types.includes('boolean') ? ['true', 'false'] : key.choices;
}
