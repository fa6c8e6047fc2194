const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What our pages are made of. Whatever else is in one came out of a report, as markup that should have been text. */
const ELEMENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  [HTML]: new Set([
    'html', 'body', 'main', 'article', 'header', 'footer', 'section', 'nav', 'aside', 'div', 'span', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody',
    'tr', 'th', 'td', 'a', 'b', 'i', 'em', 'strong', 'del', 'ins', 's', 'code', 'pre', 'kbd', 'samp', 'var', 'sub', 'sup', 'small', 'mark', 'abbr', 'blockquote', 'q', 'cite', 'hr', 'br', 'wbr', 'time', 'figure', 'figcaption', 'details', 'summary', 'button', 'progress', 'label', 'output',
  ]),
  [SVG]: new Set(['svg', 'g', 'rect', 'line', 'path', 'circle', 'text', 'tspan', 'title', 'desc', 'defs', 'pattern', 'polygon', 'polyline', 'ellipse']),
};

const HEAD = new Set(['head', 'title', 'meta', 'link', 'style', 'script']);

const ATTRIBUTES = new Set([
  'abbr', 'align', 'class', 'colspan', 'cx', 'cy', 'd', 'datetime', 'dir', 'fill', 'focusable', 'for', 'height', 'hidden', 'id', 'inert', 'lang', 'max', 'min', 'open', 'placeholder', 'points', 'preserveaspectratio', 'r', 'rel', 'reversed', 'role', 'rowspan', 'rx', 'ry', 'scope',
  'spellcheck', 'start', 'stroke', 'stroke-width', 'tabindex', 'text-anchor', 'title', 'transform', 'translate', 'type', 'value', 'viewbox', 'width', 'x', 'x1', 'x2', 'y', 'y1', 'y2', 'autocomplete', 'disabled', 'cellpadding', 'dominant-baseline',
]);

/** Places and measures; nothing that names something to load, and nothing that hides or covers. */
const STYLE = /^(?:\s*(?:--[a-z-]+|left|top|width|height|inset-inline-start|inline-size|grid-column|grid-row)\s*:\s*(?:calc\()?[\w.%\s/+*-]*\)?(?:;|$))*\s*$/u;

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
  if (lower.startsWith('aria-')) return [];
  if (lower.startsWith('data-')) return lower === 'data-href' && !isWeb(value) ? [`${name}="${value}"`] : [];
  if (lower === 'href') return element.localName === 'a' && element.namespaceURI === HTML && (value.startsWith('#') || isWeb(value)) ? [] : [`${name}="${value}" in ${shown(element)}`];
  if (lower === 'style') return STYLE.test(value) ? [] : [`style="${value}"`];
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
