import type { Range } from '../../domain/range.js';
import type { FrontMatter } from '../../report/frontMatter.js';
import type { Report } from '../../report/report.js';
import type { FrontMatterKey, ReportType } from '../../report/type/reportType.js';
import type { Hover } from './hover.js';

/** JSON Schema's types, as people call them. */
const TYPES: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', array: 'list', object: 'keys of its own' };

/** What a front-matter key is for, or what the value behind it means. */
export function keyHover({ type }: Report, { keys, ranges, data }: FrontMatter, offset: number): Hover | undefined {
  const [keyPath, keyRange] = placeAt(keys, offset) ?? [];
  const key = keyPath === undefined ? undefined : keyAt(type, keyPath);
  if (key && keyRange) return { range: keyRange, ...about(key) };
  const [path, range] = placeAt(ranges, offset) ?? [];
  const valued = path === undefined ? undefined : keyAt(type, path);
  const value = path === undefined ? undefined : String(valueAt(data, path));
  const meaning = value === undefined ? undefined : valued?.meanings.get(value);
  if (!range || !valued || value === undefined || meaning === undefined) return undefined;
  return { range, title: value, facts: [valued.title], guidance: meaning, examples: [], values: [] };
}

function about(key: FrontMatterKey): Omit<Hover, 'range'> {
  const type = key.types.flatMap((name) => TYPES[name] ?? []).join(' or ');
  return {
    title: key.title,
    facts: key.choices.length > 0 || type === '' ? ['front matter'] : ['front matter', type],
    guidance: key.description,
    examples: key.examples,
    values: key.choices.map((value) => ({ value, meaning: key.meanings.get(value) ?? '' })),
  };
}

/** The innermost of the places that an offset is in. */
function placeAt(places: ReadonlyMap<string, Range>, offset: number): readonly [string, Range] | undefined {
  return [...places].filter(([, { start, end }]) => start <= offset && offset <= end).sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0];
}

/** The key at a JSON pointer; the entries of a list stand for their key. */
function keyAt({ frontMatter }: ReportType, path: string): FrontMatterKey | undefined {
  const ids = path.split('/').slice(1).filter((id) => !/^\d+$/u.test(id));
  return ids.reduce<FrontMatterKey | undefined>((found, id, index) => (index === 0 ? frontMatter : (found?.keys ?? [])).find((key) => key.id === id), undefined);
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('/').slice(1).reduce<unknown>((found, id) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[id] : undefined), data);
}
