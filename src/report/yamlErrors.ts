import type { YAMLParseError } from 'yaml';
import type { Range } from '../domain/range.js';
import type { FrontMatterError } from './frontMatter.js';

const COLON = 'a value with a colon in it has to stand in quotation marks, and a line may be indented only below a key without a value';

/** What to do about it, for the errors that people make; YAML's own words are for programmers. */
const SENTENCES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: 'this line is no "key: value"; a colon may be missing',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  BAD_DQ_ESCAPE: 'a backslash within double quotation marks begins an escape; use single ones',
  BAD_INDENT: 'this line is indented in another way than its neighbours',
  DUPLICATE_KEY: 'this key stands here twice; keep one',
  UNEXPECTED_TOKEN: 'something follows where the value has ended; put the whole value in quotation marks',
};

/** The errors of a YAML source as sentences for its author, each at the key or the line that has to change; one a line. */
export function readYamlErrors(errors: readonly YAMLParseError[], source: string, offset: number): FrontMatterError[] {
  const found = errors.map((error) => readError(error, source));
  const first = found.filter(({ range }, index) => found.findIndex((other) => lineAt(source, other.range.start).start === lineAt(source, range.start).start) === index);
  return first.map(({ message, range }) => ({ message, range: { start: offset + range.start, end: offset + range.end } }));
}

/** What the values themselves throw while they are built: a reference to nothing ("*name"), or one that never ends. */
export function readAliasError(error: unknown, source: string, yaml: Range): FrontMatterError {
  const message = error instanceof Error ? error.message : String(error);
  const name = /^Unresolved alias.*: (\S+)$/u.exec(message)?.[1];
  const at = name === undefined ? -1 : source.indexOf(`*${name}`);
  if (at < 0) return { message, range: yaml };
  return { message: `'*${name}' is read as a reference to something that is not there; put it in quotation marks`, range: { start: yaml.start + at, end: yaml.start + at + name!.length + 1 } };
}

function readError({ code, message, pos: [start] }: YAMLParseError, source: string): FrontMatterError {
  const line = lineAt(source, start);
  if (code === 'DUPLICATE_KEY') return { message: SENTENCES.DUPLICATE_KEY!, range: { start, end: start + /^[^:\r\n]*/u.exec(source.slice(start))![0].trimEnd().length } };
  const mark = /^Missing closing (["'])/u.exec(message)?.[1] ?? /^Flow (?:sequence|map) .*([\]}])$/u.exec(message)?.[1];
  if (mark !== undefined) {
    const opening = { ']': '[', '}': '{' }[mark] ?? mark;
    const what = opening === mark ? 'a quotation mark' : 'a bracket';
    return { message: `${what} is opened here and never closed`, range: lineAt(source, Math.max(0, source.lastIndexOf(opening, start - 1))) };
  }
  if (code === 'BAD_SCALAR_START') return { message: `a value cannot begin with ${source[start] ?? 'this'}; put it in quotation marks`, range: line };
  if (message.startsWith('Implicit map keys')) return { message: SENTENCES.MULTILINE_IMPLICIT_KEY!, range: line };
  return { message: SENTENCES[code] ?? message, range: line };
}

/** The line around an offset, without white space at either end. */
function lineAt(source: string, offset: number): Range {
  let start = Math.min(offset, source.length);
  while (start > 0 && !'\r\n'.includes(source[start - 1]!)) start -= 1;
  const line = /^[^\r\n]*/u.exec(source.slice(start))![0];
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, line.trimEnd().length) };
}
