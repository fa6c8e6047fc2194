import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A heading of a level from 1 to 6. */
export function headingElement(level: number, children: ElementContent[]): Element {
  return h(`h${level}`, children);
}
