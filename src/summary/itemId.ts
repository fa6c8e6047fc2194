import type { ItemType } from '../report/type/reportType.js';

/** The `id` of an item on the page: stable while the text changes, and of no characters but those that need no escape. */
export function itemId({ path }: ItemType): string {
  const name = path.slice(1).replace(/[^a-z0-9_]/giu, (character) => (character === '/' ? '-' : `_${character.codePointAt(0)!.toString(16)}_`));
  return `item-${name}`;
}
