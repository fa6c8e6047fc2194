import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** In what a value differs from what is expected; undefined where it does not. */
export function differs(actual: unknown, expected: unknown): string | undefined {
  if (isDeepStrictEqual(actual, expected)) return undefined;
  try {
    assert.deepEqual(actual, expected);
    return 'Deep equality has two minds.';
  } catch (error) {
    return (error as Error).message.slice(0, 3000);
  }
}
