import type { Element, ElementContent, Properties } from 'hast';

/** What only a script could answer. */
const HOOKS: ReadonlySet<string> = new Set(['dataSource', 'dataInsert']);

/** The author's page without what only the preview's script brings to life: names that lead to the text are plain, "insert" is gone, citations are links. */
export function withoutControls(element: Element): Element {
  return { ...element, properties: propertiesOf(element), children: element.children.flatMap(inert) };
}

function inert(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.properties.dataInsert !== undefined) return [];
  if (node.tagName === 'button') return node.children.flatMap(inert);
  return [withoutControls(node)];
}

function propertiesOf({ tagName, properties }: Element): Properties {
  const { dataHref } = properties;
  if (tagName === 'a' && typeof dataHref === 'string') return { href: dataHref, rel: ['noopener', 'noreferrer'] };
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !HOOKS.has(name)));
}
