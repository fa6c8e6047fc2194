/** No longer than between two quick keys: a look costs some milliseconds, in slices. */
const SHORTEST = 50;
const LONGEST = 10_000;

/**
 * How long to wait, in milliseconds, until it is looked at what an edit made of a report. The first edit after a pause is looked at at
 * once; of those that come quickly, only the last state matters. Where a look takes longer (all of the text is one list), typing has
 * to pause for twice as long as the last one took.
 */
export function pauseBeforeReading(sinceLastEdit: number, lastDuration: number): number {
  const pause = Math.min(LONGEST, Math.max(SHORTEST, 2 * lastDuration));
  return lastDuration <= SHORTEST && sinceLastEdit >= pause ? 0 : pause;
}
