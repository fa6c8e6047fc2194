import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { Code, FootnoteReference, Heading, Html, Image, ImageReference, InlineCode, Link, LinkReference, ListItem, Nodes, Parents, Table, Text as MdastText } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isRuleLanguage } from '../../report/indicators/ruleLanguages.js';
import type { Audience } from '../audience.js';
import type { Defanger } from './defanger.js';
import type { Notes } from './notes.js';
import type { References } from './references.js';
import { safeHref } from './safeHref.js';
import { withoutHtmlComments } from './withoutHtmlComments.js';

export interface HandlerOptions {
  readonly references: References;
  readonly notes: Notes;
  readonly audience: Audience;
  readonly defanger: Defanger;
  /** Whether notes lead back here: of the page's two renderings of a text, they do so to one. */
  readonly returns: boolean;
}

/** How the Markdown of a report becomes HTML where it differs from what Markdown usually becomes. */
export function markdownHandlers({ references, notes, audience, defanger, returns }: HandlerOptions): Handlers {
  const link = (state: State, node: Link | LinkReference, url: string | undefined): ElementContent[] => {
    const href = url === undefined ? undefined : safeHref(url);
    if (href === undefined) return state.all(node);
    if (!defanger.isMalicious(href) && !defanger.isMalicious(url!)) return [audience.link(href, state.all(node))];
    // Where it would lead has to be seen, but not to lead there. Of a bare URL, the text says it already.
    const target = defanger.text(url!);
    return defanger.text(toString(node)).includes(target) ? state.all(node) : [...state.all(node), { type: 'text', value: ` (${target})` }];
  };
  return {
    text: (state: State, node: MdastText) => defanged(defaultHandlers.text(state, node) as Text, defanger),
    inlineCode: (state: State, node: InlineCode) => defaultHandlers.inlineCode(state, { ...node, value: defanger.text(node.value) }),
    link: (state: State, node: Link) => link(state, node, node.url),
    linkReference: (state: State, node: LinkReference) => link(state, node, references.url(node.identifier)),
    image: (_state: State, node: Image) => image(node, defanger),
    imageReference: (_state: State, node: ImageReference) => image(node, defanger),
    footnoteReference: (_state: State, node: FootnoteReference) => notes.refer(node, returns),
    html: (_state: State, node: Html, parent: Parents | undefined) => rawHtml(node, parent, defanger),
    heading: nestedHeading,
    listItem,
    table,
    code: (state: State, node: Code) => code(state, node, defanger),
  };
}

/** No image is loaded, not even one that stands beside the report: what it shows is said in its author's words. */
function image({ alt }: Image | ImageReference, defanger: Defanger): Element {
  const words = withoutHtmlComments(alt ?? '').trim();
  return h('span', { className: ['image'] }, words === '' ? '[Image]' : `[Image: ${defanger.text(words)}]`);
}

const LINE_BREAK = /^<br\s*\/?>$/iu;

/** Comments are for the author's eyes; a line break is one, as tables have no other; any other tag stands there as it was typed. */
function rawHtml({ value }: Html, parent: Parents | undefined, defanger: Defanger): ElementContent | undefined {
  if (LINE_BREAK.test(value.trim())) return h('br');
  const text = withoutHtmlComments(value).trim();
  if (text === '') return undefined;
  const source = h('code', { className: ['raw'] }, defanger.text(text));
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

/** Sigma rules are YAML, and told by their keys. */
function isSigma({ value }: Code): boolean {
  return /^logsource:/mu.test(value) && /^detection:/mu.test(value);
}

function defanged(node: Text, defanger: Defanger): Text {
  node.value = defanger.text(node.value);
  return node;
}

function space(): Text {
  return { type: 'text', value: ' ' };
}

/** A table scrolls on its own where it is wider than the page; what scrolls has to be reachable by keyboard. */
function table(state: State, node: Table): Element {
  const element = defaultHandlers.table(state, node);
  for (const cell of headerCells(element)) cell.properties.scope = 'col';
  return h('div', { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 }, element);
}

function headerCells(element: Element): Element[] {
  return element.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'th' ? [child] : headerCells(child)));
}

/**
 * Detection rules and queries stand as they are written: text is no link, and a rule that names a defanged host finds nothing once it is
 * copied. All other fences (logs, commands, lists) are for reading.
 */
function code(state: State, node: Code, defanger: Defanger): Element {
  const language = node.lang?.toLowerCase();
  const isRule = isRuleLanguage(language) || isSigma(node);
  const element = defaultHandlers.code(state, isRule ? node : { ...node, value: defanger.text(node.value) });
  element.properties.tabIndex = 0;
  return element;
}

/** Rules and definitions of links and notes show nothing where they stand: cards part sections, and notes come last. */
export function isShown(node: Nodes): boolean {
  return !['thematicBreak', 'definition', 'footnoteDefinition', 'yaml'].includes(node.type);
}
