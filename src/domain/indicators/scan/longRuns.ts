/** A stretch of characters of one kind. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** ASCII characters of one kind: 1 at the code of each. */
export type CharacterKind = Uint8Array;

export function characterKind(characters: RegExp): CharacterKind {
  return Uint8Array.from({ length: 128 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));
}

/**
 * The longest stretches of at least so many characters of a kind. Where a character is of another kind, none reaches over it: so each window
 * of that length is read from its end, and the next one begins behind what ended this one.
 */
export function longRuns(text: string, shortest: number, kind: CharacterKind): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from + shortest <= text.length) {
    let start = from + shortest;
    while (start > from && kind[text.charCodeAt(start - 1)] === 1) start -= 1;
    if (start > from) {
      from = start;
      continue;
    }
    let end = from + shortest;
    while (kind[text.charCodeAt(end)] === 1) end += 1; // behind the end, there is no code
    runs.push({ start, end });
    from = end + 1;
  }
  return runs;
}
