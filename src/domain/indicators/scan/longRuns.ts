/** A stretch of characters of one kind. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest stretches of at least so many characters of a kind. Each has one in every so many places, and only those are looked at. */
export function* longRuns(text: string, shortest: number, isOfKind: (code: number) => boolean): Generator<Run> {
  let from = 0;
  for (let probe = shortest - 1; probe < text.length; probe = Math.max(probe, from - 1) + shortest) {
    if (!isOfKind(text.charCodeAt(probe))) continue;
    let [start, end] = [probe, probe + 1];
    while (start > from && isOfKind(text.charCodeAt(start - 1))) start -= 1;
    while (isOfKind(text.charCodeAt(end))) end += 1; // behind the end, there is no code
    if (end - start >= shortest) yield { start, end };
    from = end;
  }
}
