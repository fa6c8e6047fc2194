import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { answerKind } from '../../domain/answer.js';
import { intervalOf } from '../../domain/date/interval.js';
import { readDate } from '../../domain/date/readDate.js';
import type { FrontMatterKey } from '../../report/type/reportType.js';
import { dateInWords } from '../dates/dateInWords.js';
import { metadataValue } from '../header/metadata.js';
import type { RenderContext } from '../renderContext.js';

/** What the front matter says of who is affected, what has to be decided, and when more will be known. */
export function metadataFacts(context: RenderContext): Element[] {
  const rows = [...affected(context), ...nextUpdate(context)];
  return [
    ...(rows.length > 0 ? [h('dl', { className: ['facts', 'affected'] }, rows)] : []),
    ...decisions(context),
  ];
}

function affected({ report, defanger }: RenderContext): Element[] {
  const { affected: value } = report.frontMatter?.data ?? {};
  if (!isRecord(value)) return [];
  const type = report.type.frontMatter.find(({ id }) => id === 'affected');
  // In the order of the type, then whatever else is said.
  const keys = [...new Set([...(type?.keys ?? []).map(({ id }) => id), ...Object.keys(value)])].filter((key) => Object.hasOwn(value, key));
  return keys.flatMap((key) => {
    const values = listOf(value[key]).map((text) => defanger.text(text));
    if (values.length === 0) return [];
    return [fact(defanger.text(`Affected ${titleOf(type?.keys, key).toLowerCase()}`), [{ type: 'text', value: values.join(', ') }], values[0]!)];
  });
}

function nextUpdate({ report, now, defanger }: RenderContext): Element[] {
  const value = metadataValue(report.frontMatter, 'nextUpdate');
  if (value === undefined) return [];
  const date = readDate(value, report.dateContext);
  const words = date && dateInWords(date, value.slice(date.range.start, date.range.end));
  const end = date && intervalOf(date.reading)?.to;
  // Nobody waits for the next word on what is closed, or on a report that is final.
  const isAwaited = metadataValue(report.frontMatter, 'state')?.toLowerCase() !== 'closed' && metadataValue(report.frontMatter, 'status')?.toLowerCase() !== 'final';
  const isOverdue = isAwaited && end !== undefined && Number.isFinite(end) && end < now;
  const notes: ElementContent[] = (words?.notes ?? []).flatMap((note) => [{ type: 'text', value: ' ' }, h('span', { className: ['note'] }, note)]);
  return [fact('Next update', [{ type: 'text', value: words?.text ?? defanger.text(value) }, ...notes, ...(isOverdue ? [{ type: 'text', value: ' ' } as const, h('span', { className: ['tag', 'overdue'] }, 'overdue')] : [])], value)];
}

function decisions({ report, defanger }: RenderContext): Element[] {
  const needed = listOf(report.frontMatter?.data.decisionsNeeded);
  if (needed.length === 0) return [];
  const title = titleOf(report.type.frontMatter, 'decisionsNeeded');
  return [h('div', { className: ['decisions'] }, [h('h3', title), h('ul', needed.map((text) => h('li', defanger.text(text))))])];
}

function fact(name: string, value: ElementContent[], words: string): Element {
  const kind = answerKind(words);
  const tags: Partial<Record<typeof kind, string>> = { unknown: 'Unknown', 'not-disclosed': 'Not disclosed' };
  const tag = tags[kind];
  return h('div', { className: ['fact', kind === 'value' ? 'filled' : kind] }, [h('dt', [name, ...(tag === undefined ? [] : [' ', h('span', { className: ['tag'] }, tag)])]), h('dd', value)]);
}

function titleOf(keys: readonly FrontMatterKey[] | undefined, id: string): string {
  return keys?.find((key) => key.id === id)?.title ?? id;
}

/** A value of front matter as texts: one, or those of its list. */
function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => {
    const text = typeof one === 'number' ? one.toLocaleString('en') : typeof one === 'string' || typeof one === 'boolean' ? String(one).trim() : '';
    return text === '' ? [] : [text === 'true' ? 'yes' : text === 'false' ? 'no' : text];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
