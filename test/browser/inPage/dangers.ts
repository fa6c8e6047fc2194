import { sanitiseSchema } from '../../../src/summary/markdown/sanitiseSchema.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What our pages are made of beside what may come of a report's Markdown. Whatever else is in one came out of a report, as markup that should have been text. */
const OWN = ['html', 'body', 'main', 'article', 'header', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'dt', 'dd', 'caption', 'colgroup', 'col', 'details', 'summary', 'button', 'progress'];

const ELEMENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  [HTML]: new Set([...OWN, ...sanitiseSchema.tagNames!]),
  [SVG]: new Set(['svg', 'line', 'text']),
};

const HEAD = new Set(['head', 'title', 'meta', 'link', 'style', 'script']);

/** Nothing that names something to load; what is not to be seen is so by a class. */
const ATTRIBUTES = new Set([
  'align', 'aria-busy', 'aria-current', 'aria-hidden', 'aria-label', 'aria-labelledby', 'aria-pressed', 'class', 'data-block', 'data-column', 'data-indicators', 'data-insert', 'data-mode', 'data-source', 'data-version', 'hidden', 'id', 'lang', 'max', 'open', 'placeholder', 'rel',
  'role', 'scope', 'start', 'tabindex', 'text-anchor', 'title', 'translate', 'type', 'value', 'x', 'x1', 'x2', 'y', 'y1', 'y2',
]);

/** What must not be in a page, each in a sentence that names it. */
export function dangersIn(root: Document): string[] {
  const dangers = [...root.querySelectorAll('*')].flatMap((element) => [...elementDangers(element), ...[...element.attributes].flatMap((attribute) => attributeDangers(element, attribute))]);
  return [...new Set([...dangers, ...doubles(root)])];
}

function elementDangers(element: Element): string[] {
  const name = element.localName;
  const namespace = element.namespaceURI ?? '';
  if (element.shadowRoot) return [`a shadow tree in ${shown(element)}`];
  if (element.closest('head')) return HEAD.has(name) && namespace === HTML ? headDangers(element) : [`${shown(element)} in the head`];
  if (name === 'noscript') return element.closest('main') ? [`${shown(element)} in the report`] : [];
  if (name === 'input') return element.closest('main') && element.getAttribute('type') !== 'search' ? [shown(element)] : [];
  return ELEMENTS[namespace]?.has(name) ? [] : [`${shown(element)} of ${namespace}`];
}

/** Our own head, marked by the test that serves it: what it loads comes from where the page itself does. */
function headDangers(element: Element): string[] {
  const url = element.getAttribute('href') ?? element.getAttribute('src');
  const isOwn = url === null || new URL(url, location.href).origin === location.origin;
  const isQuiet = element.localName !== 'meta' || !/refresh|set-cookie/iu.test(element.getAttribute('http-equiv') ?? '');
  return isOwn && isQuiet ? [] : [`${shown(element)} in the head`];
}

function attributeDangers(element: Element, { name, value }: Attr): string[] {
  if (element.closest('head')) return name.startsWith('on') ? [`${name} in ${shown(element)}`] : [];
  const lower = name.toLowerCase();
  if (lower === 'data-href') return isWeb(value) ? [] : [`${name}="${value}"`];
  if (lower === 'href') return element.localName === 'a' && element.namespaceURI === HTML && (value.startsWith('#') || isWeb(value)) ? [] : [`${name}="${value}" in ${shown(element)}`];
  return ATTRIBUTES.has(lower) && !/url\s*\(/iu.test(lower === 'title' || lower === 'value' ? '' : value) ? [] : [`${name}="${value}" in ${shown(element)}`];
}

/** As the browser reads it, not as it looks. */
function isWeb(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && ['http:', 'https:', 'mailto:'].includes(url.protocol) && url.username === '' && url.password === '';
}

/** Two elements of one id: a script or a link that asks for ours may get the other. */
function doubles(root: Document): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements with the id "${id}"`);
}

function shown(element: Element): string {
  const { outerHTML } = element;
  return outerHTML.length > 120 ? `${outerHTML.slice(0, 120)}...` : outerHTML;
}
