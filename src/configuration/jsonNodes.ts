import type { Node } from 'jsonc-parser';
import type { Range } from '../domain/range.js';

export function nodeRange({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

/** The value at a path; undefined where there is none. Of a key that is written twice, the last counts, as in any JSON. */
export function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => (typeof step === 'number' || node?.type === 'array' ? node?.children?.[Number(step)] : propertyOf(node, step)?.children?.[1]), root);
}

/** The property with that key, whose children are the key and the value. */
export function propertyOf(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'object' ? node.children?.findLast((property) => property.children?.[0]?.value === key) : undefined;
}

/** A tree's value as plain data. Keys such as "__proto__" are keys like any other. */
export function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries((node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [[key.value as string, plainValue(value)]] : [])));
}
