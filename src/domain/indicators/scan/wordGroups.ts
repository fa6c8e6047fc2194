/** Groups of words of three or more ASCII letters, digits and spaces, of which a text is asked which it holds any word of, in either case. */
export interface WordGroups {
  /** Of each group, its words, sticky. */
  readonly patterns: readonly RegExp[];
  /** Whether any word has a pair of characters as its first and second, or as its second and third. */
  readonly pairs: Uint8Array;
  /** Of three characters that a word begins with, a bit for each group. */
  readonly beginnings: Uint8Array;
}

export function wordGroups(...groups: readonly (readonly string[])[]): WordGroups {
  const [pairs, beginnings] = [new Uint8Array(1 << 10), new Uint8Array(1 << 15)];
  for (const [group, words] of groups.entries()) {
    for (const word of words) {
      const [first, second, third] = [0, 1, 2].map((at) => word.charCodeAt(at)) as [number, number, number];
      pairs[pair(first, second)] = pairs[pair(second, third)] = 1;
      beginnings[(pair(first, second) << 5) | (third & 31)]! |= 1 << group;
    }
  }
  return { pairs, beginnings, patterns: groups.map((words) => new RegExp(words.join('|'), 'iy')) };
}

/** Five bits of each character do not tell upper from lower case. */
function pair(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** Which groups a text holds a word of, a bit for each. Every other place is enough to look at, since each word has a pair there. */
export function groupsIn(text: string, { patterns, pairs, beginnings }: WordGroups): number {
  const all = (1 << patterns.length) - 1;
  let held = 0;
  for (let at = 0; at < text.length - 1 && held !== all; at += 2) {
    if (pairs[pair(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) continue;
    for (let start = Math.max(0, at - 1); start <= at; start += 1) {
      const groups = beginnings[(pair(text.charCodeAt(start), text.charCodeAt(start + 1)) << 5) | (text.charCodeAt(start + 2) & 31)]! & ~held;
      for (let group = 0; groups >> group > 0; group += 1) if ((groups >> group) & 1 && startsAt(text, start, patterns[group]!)) held |= 1 << group;
    }
  }
  return held;
}

function startsAt(text: string, start: number, pattern: RegExp): boolean {
  pattern.lastIndex = start;
  return pattern.test(text);
}
