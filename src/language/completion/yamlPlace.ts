import type { FrontMatterBlock } from '../../report/frontMatterBlock.js';
import type { FrontMatterKey, ReportType } from '../../report/type/reportType.js';
import type { CaretLine } from './completion.js';

/** Where a line of front matter stands: what could be a key there, and what is one already. */
export interface YamlPlace {
  /** The keys that are known at this level. */
  readonly known: readonly FrontMatterKey[];
  /** The names of keys that stand at this level already, the line's own left out. */
  readonly present: ReadonlySet<string>;
  /** Whether the level belongs to entries of a list, and the line is in none yet. */
  readonly needsDash: boolean;
  /** The key whose value the level is. */
  readonly parent?: FrontMatterKey;
}

interface YamlLine {
  /** How far its content is indented; a list's dash counts. */
  readonly indent: number;
  /** How far its dash is indented, where it has one. */
  readonly dash?: number;
  /** Empty where the line is no "key: value". */
  readonly key: string;
}

const LINE = /^(?<space> *)(?<dash>- +)?(?:(?<quote>["']?)(?<key>[\w-]+)\k<quote>[ \t]*:(?=\s|$))?/u;

/** Reads the lines around the caret by their indentation: while they are being written, they often are no YAML. */
export function yamlPlace(text: string, { yaml }: FrontMatterBlock, caret: CaretLine, type: ReportType): YamlPlace {
  const own = readLine(caret.before);
  const above = readLines(text.slice(yaml.start, caret.start));
  const below = readLines(text.slice(caret.start + caret.before.length + caret.after.length, yaml.end));
  const path: string[] = [];
  const present = new Set<string>();
  // What is indented less is around; the first entry of a list has its dash further to the left.
  let bound = own.dash === undefined ? own.indent : own.dash + 1;
  let isOwnLevel = own.dash === undefined;
  let isInEntry = !isOwnLevel;
  for (const { indent, dash, key } of above.reverse()) {
    if (indent > bound || (indent === bound && dash === undefined && !isOwnLevel)) continue;
    if (indent < bound) path.unshift(key);
    else if (isOwnLevel) {
      present.add(key);
      isInEntry = dash !== undefined;
    }
    isOwnLevel &&= indent === bound && dash === undefined;
    bound = dash === undefined ? indent : dash + 1;
  }
  for (const { indent, dash, key } of below) {
    if (indent < own.indent || dash !== undefined) break;
    if (indent === own.indent) present.add(key);
  }
  const parent = path.reduce<FrontMatterKey | undefined>((found, id, index) => (index > 0 && !found ? undefined : (found?.keys ?? type.frontMatter).find((key) => key.id === id)), undefined);
  const known = path.length === 0 ? type.frontMatter : (parent?.keys ?? []);
  return { known, present, needsDash: !isInEntry && (parent?.types.includes('array') ?? false), ...(parent && { parent }) };
}

/** The lines that say something. */
function readLines(text: string): YamlLine[] {
  return text.split(/\r\n|\n|\r/u).filter((line) => !/^\s*(?:#|$)/u.test(line)).map(readLine);
}

function readLine(line: string): YamlLine {
  const { space = '', dash, key = '' } = LINE.exec(line)?.groups ?? {};
  return { indent: space.length + (dash?.length ?? 0), ...(dash !== undefined && { dash: space.length }), key };
}
