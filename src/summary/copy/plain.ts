import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A block in what Markdown has: labelled values become a list of "**Label:** value", a label of TLP is bold, and what only sets the page off is left out. */
export function plain(element: Element): Element[] {
  const classes = Array.isArray(element.properties.className) ? element.properties.className : [];
  if (classes.includes('type')) return [];
  if (element.tagName === 'dl') return [h('ul', pairs(element).map(({ name, value }) => h('li', [h('strong', [...name, ':']), ' ', ...value])))];
  const children = element.children.flatMap((child): ElementContent[] => (child.type === 'element' ? plain(child) : [child]));
  return [{ ...element, children: classes.includes('tlp') ? [h('strong', children)] : children }];
}

/** The names of a list with their values, whether or not each pair stands in an element of its own. */
function pairs({ children }: Element): { name: ElementContent[]; value: ElementContent[] }[] {
  const found: { name: ElementContent[]; value: ElementContent[] }[] = [];
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') found.push({ name: child.children, value: [] });
    else if (child.tagName === 'dd') found.at(-1)?.value.push(...unwrapped(child.children.flatMap((one): ElementContent[] => (one.type === 'element' ? plain(one) : [one]))));
    else found.push(...pairs(child));
  }
  return found;
}

/** A value of one paragraph stands in the line of its label. */
function unwrapped(content: ElementContent[]): ElementContent[] {
  const [only, ...others] = content;
  return others.length === 0 && only?.type === 'element' && only.tagName === 'p' ? only.children : content;
}
