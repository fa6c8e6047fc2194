/**
 * The matches of a sticky pattern, each of which begins so many characters before a mark, in their order; none overlaps another. `lead` says
 * how many, or nothing where none can be. A mark that is rare is found much faster than any pattern.
 */
export function matchesAt(text: string, mark: string, pattern: RegExp, lead: (at: number) => number | undefined): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, Math.max(from, at + 1))) {
    const before = lead(at);
    if (before === undefined || at - before < from) continue;
    pattern.lastIndex = at - before;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    from = match.index + match[0].length;
  }
  return matches;
}
