import { distance } from 'fastest-levenshtein';

/** How many single-letter slips a name of that length may hold: one in five letters, and none below four. */
function slipsAllowed(length: number): number {
  return length < 4 ? 0 : Math.max(1, Math.floor(length / 5));
}

/** Whether two neighbouring letters changed places: one slip of the hand, though two letters differ. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a !== b && a.length === b.length && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2);
}

/** Whether two names differ by a single slip of the hand: a letter too many, too few, wrong, or two that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (isSwap(a, b) || distance(a, b) === 1);
}

/** How many slips of the hand make one name of the other; nothing where there are none, or more than a name of that length may hold. */
export function slipsBetween(name: string, candidate: string): number | undefined {
  const allowed = slipsAllowed(Math.min(name.length, candidate.length));
  if (Math.abs(name.length - candidate.length) > allowed) return undefined;
  const slips = isSwap(name, candidate) ? 1 : distance(name, candidate);
  return slips > 0 && slips <= allowed ? slips : undefined;
}

/** The candidate that `name` most likely was meant to be, or nothing. Both are normalised names; an exact match is no near miss. */
export function nearMiss<T>(name: string, candidates: Iterable<readonly [string, T]>): T | undefined {
  let best: T | undefined;
  let bestSlips = Infinity;
  for (const [candidate, value] of candidates) {
    const slips = slipsBetween(name, candidate);
    if (slips !== undefined && slips < bestSlips) {
      best = value;
      bestSlips = slips;
    }
  }
  return best;
}
