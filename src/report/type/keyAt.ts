import type { FrontMatterKey } from './reportType.js';

/** The key of front matter at a JSON pointer; the members of a list stand for their list. */
export function keyAt(keys: readonly FrontMatterKey[], pointer: string): FrontMatterKey | undefined {
  const [id, ...rest] = pointer.split('/').filter((segment) => segment !== '' && !/^\d+$/u.test(segment));
  const key = keys.find((one) => one.id === id);
  return key && rest.length > 0 ? keyAt(key.keys, rest.join('/')) : key;
}
