import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { completeness } from '../../report/completeness.js';
import { isAnsweredState, type Report, type ReportItem } from '../../report/report.js';
import type { ItemType } from '../../report/type/reportType.js';
import { expectedTactics } from '../attack/tacticRows.js';
import type { Audience, Notices } from '../audience.js';
import { metadataValue } from '../header/metadata.js';
import { itemId } from '../itemId.js';
import type { Defanger } from '../markdown/defanger.js';
import type { SummaryProblem } from '../summary.js';
import { problemList } from './problemList.js';

/** What only a report's author is told: how complete it is, what is open, and what is wrong with it. */
export function authorNotices(report: Report, problems: readonly SummaryProblem[], defanger: Defanger, { name, source }: Pick<Audience, 'name' | 'source'>): Notices {
  // Rounded down: only what is complete is 100 %.
  const percent = Math.floor(completeness(report) * 100);
  const gaps = openItems(report.items).map(({ type }) => type);
  const texts = warnings(report);
  return {
    signature: JSON.stringify([percent, gaps.map(({ path }) => path), texts, problems.map(({ severity, message, place, check }) => [severity, message, source(place).dataSource, check])]),
    render: () => [
      h('section', { className: ['status'], ariaLabelledBy: 'completeness' }, [progress(percent), openList(gaps), ...problemList(problems, (message, place): ElementContent => name(defanger.text(message), place))]),
      ...texts.map((text) => h('p', { className: ['notice'] }, defanger.text(text))),
    ],
  };
}

function progress(percent: number): Element {
  return h('div', { className: ['completeness'] }, [
    h('h2', { id: 'completeness' }, 'Completeness'),
    h('progress', { max: 100, value: percent, ariaLabelledBy: 'completeness' }, `${percent} %`),
    h('p', { className: ['percent'] }, `${percent} %`),
  ]);
}

function openList(gaps: readonly ItemType[]): Element {
  if (gaps.length === 0) return h('p', { className: ['complete'] }, 'Every expected part is answered.');
  const required = gaps.filter((type) => type.required).length;
  const count = required > 0 ? `${gaps.length} open, ${required} of them required` : `${gaps.length} open, all optional`;
  return h('details', { id: 'open-items' }, [
    h('summary', count),
    h('ul', gaps.map((type) => h('li', [h('a', { href: `#${itemId(type)}` }, type.title), type.required ? ' (required)' : '']))),
  ]);
}

/** What is not answered. Of what is missing or empty, only it itself: what belongs inside comes with it. */
function openItems(items: readonly ReportItem[]): ReportItem[] {
  return items.flatMap((item) => (isAnsweredState(item.state) ? openItems(expectedTactics(item)) : [item]));
}

function warnings({ frontMatter, title, type }: Report): string[] {
  const knowsTlp = type.frontMatter.some(({ id }) => id === 'tlp');
  return [
    ...(title?.text ? [] : ['The report has no title yet.']),
    ...(frontMatter?.errors ?? []).map(({ message }) => `The front matter cannot be read: ${message}`),
    ...(knowsTlp && !frontMatter?.errors.length && metadataValue(frontMatter, 'tlp') === undefined ? ['The front matter sets no TLP label: readers cannot tell with whom they may share this report.'] : []),
  ];
}
