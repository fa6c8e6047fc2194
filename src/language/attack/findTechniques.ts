import type { AttackTable } from '../../domain/attack/attackTable.js';
import { fullName } from '../../domain/attack/techniqueText.js';
import type { AttackVersion, Technique } from '../../domain/attack/technique.js';

/** What makes one technique a better answer than another. */
interface Search {
  readonly version: AttackVersion;
  /** Short name of the tactic that the text is about. */
  readonly tactic?: string;
}

interface Hit {
  readonly technique: Technique;
  /** The smaller, the better. */
  readonly rank: readonly number[];
}

/** The techniques that a query means, the likeliest first: by the beginning of an id, or by beginnings of words of the name, in any order. */
export function findTechniques(attack: AttackTable, query: string, { version, tactic }: Search): Technique[] {
  const id = /^t?(\d{1,4}(?:\.\d{0,3})?)$/iu.exec(query.trim())?.[1];
  const words = wordsOf(query);
  if (id === undefined && words.length === 0) return [];
  const hits = attack.active(version).flatMap((technique): Hit[] => {
    if (id !== undefined) return technique.id.startsWith(`T${id}`) ? [{ technique, rank: [offTactic(technique, tactic)] }] : [];
    const rank = rankOf(technique, words, attack, version);
    return rank ? [{ technique, rank: [...rank.slice(0, 1), offTactic(technique, tactic), ...rank.slice(1)] }] : [];
  });
  return hits.sort(byRank).map(({ technique }) => technique);
}

function offTactic({ tactics }: Technique, tactic: string | undefined): number {
  return tactic === undefined || tactics.includes(tactic) ? 0 : 1;
}

/** Words of its own name count more than its parent's, and the first ones more than later ones; Enterprise goes before Mobile and ICS. */
function rankOf(technique: Technique, words: readonly string[], attack: AttackTable, version: AttackVersion): number[] | undefined {
  const own = wordsOf(technique.name);
  const all = wordsOf(fullName(technique, attack, version));
  if (!words.every((word) => all.some((one) => one.startsWith(word)))) return undefined;
  const isOwn = words.every((word) => own.some((one) => one.startsWith(word)));
  const first = own.findIndex((one) => one.startsWith(words[0]!));
  return [technique.domain === 'enterprise' ? 0 : 1, isOwn ? 0 : 1, first < 0 ? own.length : first, own.length - words.length];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function byRank(a: Hit, b: Hit): number {
  const index = a.rank.findIndex((value, at) => value !== b.rank[at]);
  return index < 0 ? a.technique.id.localeCompare(b.technique.id) : a.rank[index]! - b.rank[index]!;
}
