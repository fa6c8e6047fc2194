import type { Element } from 'hast';
import { h } from 'hastscript';
import { completeness } from '../report/completeness.js';
import { isAnsweredState, type Report, type ReportItem } from '../report/report.js';
import { itemId } from './itemId.js';
import { metadataValue } from './metadata.js';

/** What only a report's author is told: how complete it is, what is open, and what is wrong with the facts at its top. */
export function authorNotices(report: Report): Element[] {
  return [progress(report), ...warnings(report).map((text) => h('p', { className: ['notice'] }, text))];
}

function progress(report: Report): Element {
  // Rounded down: only what is complete is 100 %.
  const percent = Math.floor(completeness(report) * 100);
  const gaps = openItems(report.items);
  return h('section', { className: ['completeness'], ariaLabelledBy: 'completeness' }, [
    h('h2', { id: 'completeness' }, 'Completeness'),
    h('progress', { max: 100, value: percent, ariaLabelledBy: 'completeness' }, `${percent} %`),
    gaps.length === 0 ? h('p', 'Complete: every expected part is answered.') : openList(gaps, percent),
  ]);
}

function openList(gaps: readonly ReportItem[], percent: number): Element {
  const required = gaps.filter(({ type }) => type.required).length;
  const count = required > 0 ? `${gaps.length} open, ${required} of them required` : `${gaps.length} open, all optional`;
  return h('details', { id: 'open-items' }, [
    h('summary', `${percent} % – ${count}`),
    h('ul', gaps.map(({ type }) => h('li', [h('a', { href: `#${itemId(type)}` }, type.title), type.required ? ' (required)' : '']))),
  ]);
}

/** What is not answered. Of what is missing or empty, only it itself: what belongs inside comes with it. */
function openItems(items: readonly ReportItem[]): ReportItem[] {
  return items.flatMap((item) => (isAnsweredState(item.state) ? openItems(item.items) : [item]));
}

function warnings({ frontMatter, title, type }: Report): string[] {
  const knowsTlp = type.frontMatter.some(({ id }) => id === 'tlp');
  return [
    ...(title?.text ? [] : ['The report has no title yet.']),
    ...(frontMatter?.errors ?? []).map(({ message }) => `The front matter cannot be read: ${message}`),
    ...(knowsTlp && !frontMatter?.errors.length && metadataValue(frontMatter, 'tlp') === undefined ? ['The front matter sets no TLP label: readers cannot tell with whom they may share this report.'] : []),
  ];
}
