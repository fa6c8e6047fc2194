import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { Code, FootnoteReference, Heading, Html, Image, ImageReference, Link, LinkReference, ListItem, Nodes, Parents, Table } from 'mdast';
import type { Audience } from '../audience.js';
import type { Notes } from './notes.js';
import type { References } from './references.js';
import { safeHref } from './safeHref.js';

/** How the Markdown of a report becomes HTML where it differs from what Markdown usually becomes. */
export function markdownHandlers(references: References, notes: Notes, audience: Audience): Handlers {
  const link = (state: State, node: Link | LinkReference, url: string | undefined): ElementContent[] => {
    const href = url === undefined ? undefined : safeHref(url);
    return href === undefined ? state.all(node) : [audience.link(href, state.all(node))];
  };
  return {
    link: (state: State, node: Link) => link(state, node, node.url),
    linkReference: (state: State, node: LinkReference) => link(state, node, references.url(node.identifier)),
    image: (_state: State, node: Image) => image(node),
    imageReference: (_state: State, node: ImageReference) => image(node),
    footnoteReference: (_state: State, node: FootnoteReference) => notes.refer(node),
    html: (_state: State, node: Html, parent: Parents | undefined) => rawHtml(node, parent),
    heading: nestedHeading,
    listItem,
    table,
    code,
  };
}

/** No image is loaded, not even one that stands beside the report: what it shows is said in its author's words. */
function image({ alt }: Image | ImageReference): Element {
  return h('span', { className: ['image'] }, alt ? `[Image: ${alt}]` : '[Image]');
}

const LINE_BREAK = /^<br\s*\/?>$/iu;

/** Comments are for the author's eyes; a line break is one, as tables have no other; any other tag stands there as it was typed. */
function rawHtml({ value }: Html, parent: Parents | undefined): ElementContent | undefined {
  if (LINE_BREAK.test(value.trim())) return h('br');
  const text = value.replace(/<!--[^]*?(?:-->|$)/gu, '').trim();
  if (text === '') return undefined;
  const source = h('code', { className: ['raw'] }, text);
  return isBlockParent(parent) ? h('pre', { className: ['raw'], tabIndex: 0 }, source) : source;
}

function isBlockParent(parent: Parents | undefined): boolean {
  return !parent || ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

/** A heading inside a quote or a list is no heading of the page. */
function nestedHeading(state: State, node: Heading): Element {
  return h('p', { className: ['heading'] }, h('strong', state.all(node)));
}

function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
  if (typeof node.checked !== 'boolean') return item;
  const first = item.children.find((child): child is Element => child.type === 'element' && child.tagName === 'p');
  (first ?? item).children.unshift(taskMark(node.checked), space());
  item.properties.className = ['task-list-item'];
  return item;
}

/** A task's box, in a form that cannot be mistaken for something to click on. */
export function taskMark(checked: boolean): Element {
  return h('span', { className: ['task'], role: 'img', ariaLabel: checked ? 'Done:' : 'To do:' }, checked ? '☑' : '☐');
}

function space(): Text {
  return { type: 'text', value: ' ' };
}

/** A table scrolls on its own where it is wider than the page; what scrolls has to be reachable by keyboard. */
function table(state: State, node: Table): Element {
  const element = defaultHandlers.table(state, node);
  for (const cell of headerCells(element)) cell.properties.scope = 'col';
  return h('div', { className: ['scroll'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, element);
}

function headerCells(element: Element): Element[] {
  return element.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'th' ? [child] : headerCells(child)));
}

function code(state: State, node: Code): Element {
  const element = defaultHandlers.code(state, node);
  element.properties.tabIndex = 0;
  return element;
}

/** Rules and definitions of links and notes show nothing where they stand: cards part sections, and notes come last. */
export function isShown(node: Nodes): boolean {
  return !['thematicBreak', 'definition', 'footnoteDefinition', 'yaml'].includes(node.type);
}
