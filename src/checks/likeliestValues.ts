import { nearMiss } from '../domain/nearMiss.js';

/** More than that to choose from is for completion, not for a list of fixes. */
const MOST_CHOICES = 8;

/** The allowed value that was most likely meant ("amber", "Hihg"), else all of a short list. */
export function likeliestValues(current: string, allowed: readonly string[]): readonly string[] {
  const plain = (value: string): string => value.toLowerCase().replace(/^["']|["']$/gu, '').replace(/^tlp:\s*/u, '').trim();
  const meant = allowed.find((value) => plain(value) === plain(current)) ?? nearMiss(plain(current), allowed.map((value) => [plain(value), value]));
  if (meant !== undefined) return [meant];
  return allowed.length <= MOST_CHOICES ? allowed : [];
}
