import type { Element } from 'hast';
import { h } from 'hastscript';
import { headingElement } from './headingElement.js';
import { limitDepth } from './markdown/limitDepth.js';
import type { RenderContext } from './renderContext.js';

/** The footnotes of the whole report. */
export function renderNotes({ markdown }: RenderContext): Element {
  const items: Element[] = [];
  for (const { number, footnote, isLoose } of markdown.notes.all) {
    const { part, definition } = footnote;
    const content = markdown.render(limitDepth(definition.children, part.text), part);
    const back = isLoose ? [] : [h('a', { className: ['back'], href: `#note-${number}-from`, ariaLabel: `Back to the text of note ${number}` }, '↩')];
    const last = content.at(-1);
    if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back);
    else content.push(...back);
    items.push(h('li', { id: `note-${number}` }, content));
  }
  return h('section', { id: 'notes', className: ['section', 'notes'] }, [headingElement(2, [{ type: 'text', value: 'Notes' }]), h('ol', items)]);
}
