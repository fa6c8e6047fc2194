import type { Report } from '../report/report.js';
import type { Finding } from './check.js';

const NOTHING: readonly Finding[] = [];

/** What a check that tells part by part finds in a report where it has nothing to tell. */
export function findingNothing({ own }: Report): readonly (readonly Finding[])[] {
  return own.map(() => NOTHING);
}
