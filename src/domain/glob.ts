/** More alternatives than a pattern may stand for; those beyond are left out. */
const MOST_ALTERNATIVES = 100;

/**
 * Whether a glob pattern matches a path, both with `/` between names. `*` stands for any characters of a name, `?` for one, `**` for any
 * number of folders, `{a,b}` for one of several. The time is bound by the product of the lengths, whatever the pattern: a matcher that
 * makes regular expressions of patterns takes minutes over a hostile one, and a folder that nobody trusts may hold one.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return expandBraces(pattern.replace(/^(?:\.?\/)+/u, '')).some((one) => matchesNames(one.split('/'), names));
}

function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const pending = [pattern];
  for (let one = pending.pop(); one !== undefined && done.length < MOST_ALTERNATIVES; one = pending.pop()) {
    const braces = /\{([^{}]*)\}/u.exec(one);
    if (!braces) {
      done.push(one);
      continue;
    }
    const [before, after] = [one.slice(0, braces.index), one.slice(braces.index + braces[0].length)];
    pending.push(...braces[1]!.split(',').map((choice) => before + choice + after));
  }
  return done;
}

/** Follows all ways through the pattern at once: the indices that the names so far can lead to. */
function matchesNames(pattern: readonly string[], names: readonly string[]): boolean {
  let reached = skipFolders(pattern, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const index of reached) {
      const part = pattern[index];
      if (part === '**') next.add(index);
      else if (part !== undefined && matchesName(part, name)) next.add(index + 1);
    }
    reached = skipFolders(pattern, next);
  }
  return reached.has(pattern.length);
}

/** `**` stands for no folder, too. A set goes on over what is added to it meanwhile. */
function skipFolders(pattern: readonly string[], reached: Set<number>): Set<number> {
  for (const index of reached) if (pattern[index] === '**') reached.add(index + 1);
  return reached;
}

/** Goes back to the last `*` only: what an earlier one could take, the last one can take as well. */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let behindStar = 0;
  for (let index = 0; index < name.length;) {
    if (pattern[at] === '*') {
      star = at;
      behindStar = index;
      at += 1;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      behindStar += 1;
      index = behindStar;
    } else {
      return false;
    }
  }
  return /^\**$/u.test(pattern.slice(at));
}
