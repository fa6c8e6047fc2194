import type { Element } from 'hast';
import { h } from 'hastscript';
import { headingElement } from './headingElement.js';
import { limitDepth } from './markdown/limitDepth.js';
import type { RenderContext } from './renderItem.js';

/** The footnotes of the whole report. To be called last: only then is it known which notes the page refers to, and how they are numbered. */
export function renderNotes({ markdown }: RenderContext): Element[] {
  const items: Element[] = [];
  for (const { number, footnote, isLoose } of markdown.notes.all()) {
    const { part, definition } = footnote;
    const content = markdown.render(limitDepth(definition.children, part.text), part);
    const back = isLoose ? [] : [h('a', { className: ['back'], href: `#note-${number}-from`, ariaLabel: `Back to the text of note ${number}` }, '↩')];
    items.push(h('li', { id: `note-${number}` }, [...content, ...back]));
  }
  return items.length === 0 ? [] : [h('section', { className: ['card', 'notes'] }, [headingElement(2, [{ type: 'text', value: 'Notes' }]), h('ol', items)])];
}
