import { normaliseName } from './name.js';
import { isOneSlip } from './nearMiss.js';

/**
 * The known value that a text is one slip of the hand away from; nothing where it is a known one itself, in whatever spelling.
 * Below `shortest` letters, one letter makes another word rather than a slip.
 */
export function misspeltValue(text: string, known: readonly string[], shortest: number): string | undefined {
  const name = fold(text);
  const candidates = folded(known);
  if (candidates.some(([, candidate]) => candidate.form === name.form || candidate.bare === name.bare)) return undefined;
  const isNear = (a: string, b: string): boolean => Math.min(a.length, b.length) >= shortest && isOneSlip(a, b);
  return candidates.find(([, candidate]) => isNear(candidate.form, name.form) || isNear(candidate.bare, name.bare))?.[0];
}

const foldedLists = new WeakMap<readonly string[], readonly (readonly [string, ReturnType<typeof fold>])[]>();

/** Known values are many, and the same for every text. */
function folded(known: readonly string[]): readonly (readonly [string, ReturnType<typeof fold>])[] {
  const list = foldedLists.get(known) ?? known.map((value) => [value, fold(value)] as const);
  foldedLists.set(known, list);
  return list;
}

/** Without accents, articles, spaces, plurals and the differences between British and American spelling; `bare` has no "TLP:" either. */
function fold(text: string): { form: string; bare: string } {
  const name = normaliseName(text.normalize('NFKD').replace(/\p{M}|[:–—-]/gu, (mark) => (/\p{M}/u.test(mark) ? '' : ' '))); // a value has no suffix
  const form = name.replace(/^the /u, '').replace(/s\b/gu, '').replace(/ence\b/gu, 'ense').replace(/is(?=ation|ing|ed\b)/gu, 'iz').replaceAll(' ', '');
  return { form, bare: form.replace(/^tlp/u, '') };
}
