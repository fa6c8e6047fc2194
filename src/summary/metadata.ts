import type { Element } from 'hast';
import { h } from 'hastscript';
import { answerKind } from '../domain/answer.js';
import type { FrontMatter } from '../report/frontMatter.js';
import type { Report } from '../report/report.js';
import { type Tlp, readTlp } from './tlp.js';

/** The keys of front matter that every reader should see at the top, in this order; a type need not know any of them. */
const KEYS = ['id', 'status', 'state', 'severity', 'version', 'asOf'];

/** The facts about the report itself that its front matter gives: its TLP label first, then the rest. */
export function renderMetadata({ frontMatter, type }: Report): Element[] {
  const tlp = metadataValue(frontMatter, 'tlp');
  const facts = KEYS.flatMap((key) => {
    const value = metadataValue(frontMatter, key);
    const title = type.frontMatter.find(({ id }) => id === key)?.title ?? key;
    return value === undefined ? [] : [h('div', { className: stateClasses(value) }, [h('dt', title), h('dd', value)])];
  });
  if (tlp === undefined && facts.length === 0) return [];
  return [h('div', { className: ['metadata'] }, [...(tlp === undefined ? [] : [tlpLabel(readTlp(tlp), tlp)]), ...(facts.length > 0 ? [h('dl', facts)] : [])])];
}

/** A value of front matter as text; undefined where there is none or it is no single value. */
export function metadataValue(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  const value = frontMatter && Object.hasOwn(frontMatter.data, key) ? frontMatter.data[key] : undefined;
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** The label as FIRST writes it; what is none of the five stands there as typed, without the looks of one. */
function tlpLabel(tlp: Tlp | undefined, value: string): Element {
  if (!tlp) return h('p', { className: ['tlp-invalid'] }, `TLP: ${value} (not a TLP 2.0 label)`);
  return h('p', { className: ['tlp', tlp.className], translate: 'no' }, tlp.label);
}

function stateClasses(value: string): string[] {
  const kind = answerKind(value);
  return kind === 'unknown' || kind === 'not-disclosed' || kind === 'not-applicable' ? [kind] : [];
}
