import type { Element, ElementContent } from 'hast';
import type { Place } from '../../report/report.js';
import type { Markdown } from './markdownRenderer.js';

/** Something to say at the end of what stands at a place of the text. */
export interface Mark {
  readonly place: Place;
  readonly mark: Element;
}

/** A renderer that puts marks of ours into what it makes of the author's text: behind the paragraph, item or cell that holds each place. */
export function markPlaces(markdown: Markdown, marks: readonly Mark[]): Markdown {
  if (marks.length === 0) return markdown;
  return {
    notes: markdown.notes,
    render: (blocks, part) => {
      const elements = markdown.render(blocks, part);
      for (const { place, mark } of marks) {
        const holder = place.part === part ? innermost(elements, place) : undefined;
        if (holder) addBehindWords(holder, mark);
      }
      return elements;
    },
  };
}

const HOLDERS: ReadonlySet<string> = new Set(['p', 'li', 'td']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'div', 'pre', 'blockquote']);

function innermost(children: readonly ElementContent[], place: Place): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const inner = innermost(child.children, place);
    if (inner) return inner;
    if (HOLDERS.has(child.tagName) && holds(child, place)) return child;
  }
  return undefined;
}

function holds({ position }: Element, { range }: Place): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start !== undefined && end !== undefined && start <= range.start && range.end <= end;
}

/** An item's own words come before the list that is nested in it. */
function addBehindWords({ children }: Element, mark: Element): void {
  const block = children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  children.splice(block < 0 ? children.length : block, 0, { type: 'text', value: ' ' }, mark);
}
