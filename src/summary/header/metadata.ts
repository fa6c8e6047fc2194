import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { answerKind } from '../../domain/answer.js';
import { readDate } from '../../domain/date/readDate.js';
import type { FrontMatter } from '../../report/frontMatter.js';
import type { Report } from '../../report/report.js';
import { dateInWords } from '../dates/dateInWords.js';
import type { Defanger } from '../markdown/defanger.js';
import type { RenderContext } from '../renderContext.js';

/** The keys of front matter that every reader should see at the top, in this order; a type need not know any of them. */
const KEYS = ['state', 'status', 'severity', 'id', 'version', 'asOf'];

/** What is rated on a scale: its words get the looks of their place on it. */
const RATED: ReadonlySet<string> = new Set(['critical', 'high', 'medium', 'low', 'informational']);

/** The facts about the report itself that its front matter gives. */
export function renderMetadata(report: Report, defanger: Defanger): Element[] {
  const facts = KEYS.flatMap((key) => {
    const value = metadataValue(report.frontMatter, key);
    const title = report.type.frontMatter.find(({ id }) => id === key)?.title ?? key;
    return value === undefined ? [] : [h('div', { className: classesOf(key, value) }, [h('dt', title), h('dd', contentOf(key, value, report, defanger))])];
  });
  return facts.length === 0 ? [] : [h('dl', { className: ['metadata'] }, facts)];
}

/** A value of front matter as text; undefined where there is none or it is no single value. */
export function metadataValue(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  const value = frontMatter && Object.hasOwn(frontMatter.data, key) ? frontMatter.data[key] : undefined;
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** The label as FIRST writes it; what is none of the five stands there as typed, without the looks of one. */
export function renderTlp({ report, tlp, defanger }: RenderContext): Element[] {
  if (tlp) return [h('p', { className: ['tlp', tlp.className], translate: 'no' }, tlp.label)];
  const value = metadataValue(report.frontMatter, 'tlp');
  return value === undefined ? [] : [h('p', { className: ['tlp-invalid'] }, `TLP: ${defanger.text(value)} (not a TLP 2.0 label)`)];
}

/** "DRAFT, as of 24 August 2024": what the page and every printed page of a draft says. Without a date of its own, it is that of the day. */
export function draftText({ report, now, defanger }: RenderContext): string | undefined {
  if (metadataValue(report.frontMatter, 'status')?.toLowerCase() !== 'draft') return undefined;
  const asOf = metadataValue(report.frontMatter, 'asOf') ?? new Date(now).toISOString().slice(0, 10);
  return `DRAFT, as of ${inWords(asOf, report)?.text ?? defanger.text(asOf)}`;
}

function contentOf(key: string, value: string, report: Report, defanger: Defanger): ElementContent[] {
  const words = key === 'asOf' ? inWords(value, report) : undefined;
  if (!words) return [{ type: 'text', value: defanger.text(value) }];
  return [{ type: 'text', value: words.text }, ...words.notes.flatMap((note): ElementContent[] => [{ type: 'text', value: ' ' }, h('span', { className: ['note'] }, note)])];
}

function inWords(value: string, { dateContext }: Report): ReturnType<typeof dateInWords> {
  const date = readDate(value, dateContext);
  const words = date && dateInWords(date, value.slice(date.range.start, date.range.end));
  // Front matter is often stamped by a machine: nobody asks for the second.
  return words && { ...words, text: words.text.replace(/(?<=\d\d:\d\d):\d\d(?= UTC|$)/u, '') };
}

function classesOf(key: string, value: string): string[] {
  const kind = answerKind(value);
  const rated = key === 'severity' && RATED.has(value.toLowerCase()) ? [`severity-${value.toLowerCase()}`] : [];
  return [...(kind === 'unknown' || kind === 'not-disclosed' || kind === 'not-applicable' ? [kind] : []), ...rated];
}
