import type { Element, Nodes } from 'hast';
import { parseReport } from '../../../src/report/parseReport.js';
import type { Report } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import type { ReportType } from '../../../src/report/type/reportType.js';
import { parseSource } from '../../../src/summary/hooks.js';
import { pageElement } from '../../../src/summary/pageElement.js';
import { renderSummary } from '../../../src/summary/renderSummary.js';
import { summarise } from '../../../src/summary/summarise.js';
import type { SummaryMode } from '../../../src/summary/summary.js';

/** A report below its title, so that a test shows only the part that it is about. */
export const titled = (body: string): string => `# Incident Report: Test\n${body}`;

export const read = (text: string, type: ReportType = incidentReport): Promise<Report> => parseReport(text, type);

/** A present for every test: the summer after the sample's. */
export const now = Date.UTC(2026, 6, 1);

/** The author's summary of a text, without the full report behind it, which says everything once more. */
export async function page(text: string, type?: ReportType): Promise<Element> {
  return pageElement({ ...summarise(await read(text, type), { mode: 'author', now }), fullReport: [] }, 'folded');
}

/** A page with the full report behind it. */
export async function wholePage(text: string, mode: SummaryMode): Promise<Element> {
  return pageElement(summarise(await read(text), { mode, now }), 'open');
}

/** The text from where an element leads to; undefined for one that leads nowhere. */
export function sourceOf({ properties }: Element, { parts }: Report): string | undefined {
  const source = parseSource(properties.dataSource as string | undefined);
  return source && parts[source.part]?.text.slice(source.offset);
}

/** A page as it is handed over. */
export async function html(text: string, mode: SummaryMode = 'author'): Promise<string> {
  return renderSummary(await read(text), { mode, now }, mode === 'author' ? 'folded' : 'open');
}

export function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

export function all(node: Nodes, test: (element: Element) => boolean): Element[] {
  return [...elements(node)].filter(test);
}

export const byTag = (node: Nodes, ...tags: string[]): Element[] => all(node, ({ tagName }) => tags.includes(tagName));

export const byClass = (node: Nodes, name: string): Element[] => all(node, (element) => classes(element).includes(name));

export const byId = (node: Nodes, id: string): Element | undefined => all(node, ({ properties }) => properties.id === id)[0];

export function classes({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** All that is to be read in a node, word by word, with one space between. */
export function text(node: Nodes | undefined): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inline = node.type === 'element' && ['a', 'button', 'code', 'em', 'strong', 'del', 'span', 'sup'].includes(node.tagName);
  const content = node.children.map(words).join('');
  return inline ? content : ` ${content} `;
}

/** The fields of a page, those at a glance among them, as "Label: value", in their order. */
export function fields(node: Nodes): string[] {
  return all(node, (element) => classes(element).some((name) => name === 'field' || name === 'fact')).map((field) => byTag(field, 'dt', 'dd').slice(0, 2).map(text).join(': '));
}
