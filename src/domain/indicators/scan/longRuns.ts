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

/** The longest stretches of at least so many characters of a kind. Each has one in every so many places, and only those are looked at. */
export function* longRuns(text: string, shortest: number, kind: CharacterKind): Generator<Run> {
  let from = 0;
  for (let probe = shortest - 1; probe < text.length; probe = Math.max(probe, from - 1) + shortest) {
    if (kind[text.charCodeAt(probe)] !== 1) continue;
    let [start, end] = [probe, probe + 1];
    while (start > from && kind[text.charCodeAt(start - 1)] === 1) start -= 1;
    while (kind[text.charCodeAt(end)] === 1) end += 1; // behind the end, there is no code
    if (end - start >= shortest) yield { start, end };
    from = end;
  }
}
