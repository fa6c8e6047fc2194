import type { Element, Nodes } from 'hast';
import { parseReport } from '../../../src/report/parseReport.js';
import type { Report } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import type { ReportType } from '../../../src/report/type/reportType.js';
import { summarise } from '../../../src/summary/summarise.js';

/** A report below its title, so that a test shows only the part that it is about. */
export const titled = (body: string): string => `# Incident Report: Test\n${body}`;

export const read = (text: string, type: ReportType = incidentReport): Promise<Report> => parseReport(text, type);

/** The author's page of a text. */
export async function page(text: string, type?: ReportType): Promise<Element> {
  const root = summarise(await read(text, type), { mode: 'author' });
  return root.children[0] as Element;
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

/** The fields of a page, as "Label: value", in their order. */
export function fields(node: Nodes): string[] {
  return byClass(node, 'field').map((field) => byTag(field, 'dt', 'dd').slice(0, 2).map(text).join(': '));
}
