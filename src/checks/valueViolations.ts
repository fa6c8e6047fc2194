import type { Report, Violation } from '../report/report.js';
import { UNANSWERED } from './gaps.js';

export const FRONT_MATTER = '/metadata';

/** What the schema does not accept of the values in front matter, or of those in the text; each value once, whatever further keywords it fails. */
export function valueViolations({ violations }: Report, where: 'front matter' | 'text'): Violation[] {
  const isThere = ({ path }: Violation): boolean => path.startsWith(`${FRONT_MATTER}/`) === (where === 'front matter');
  const isAboutValue = ({ path, keyword }: Violation): boolean => path !== '' && path !== FRONT_MATTER && (where === 'front matter' || !UNANSWERED.has(keyword));
  const about = violations.filter((violation) => isThere(violation) && isAboutValue(violation));
  return about.filter(({ path }, index) => about.findIndex((other) => other.path === path) === index);
}

/** What was expected in the place of a value. */
export function expectation({ allowed, message }: Violation): string {
  return allowed.length > 0 ? `expected one of: ${allowed.join(', ')}` : message.replace(/^must be /u, 'expected ').replaceAll(',', ' or ');
}
