import { nearMiss } from '../domain/nearMiss.js';
import type { Range } from '../domain/range.js';
import { type Suppression, SUPPRESSION_SCOPES } from '../report/facts/sectionFacts.js';
import { rangeOf, type ReportPart } from '../report/report.js';
import type { Check, Finding, Fix } from './check.js';
import { removeSuppression } from './edits/removeSuppression.js';
import type { Suppressor } from './suppressions.js';

export const UNUSED_SUPPRESSION = 'unused-suppression';

const DIRECTIVES = SUPPRESSION_SCOPES.map((scope) => `incident-report-disable-${scope}`);

/** The check of suppressions. By itself, it finds those that say something unknown; which ones are unused is known when all other checks are done. */
export function unusedSuppression(others: readonly string[]): Check {
  const ids = [...others, UNUSED_SUPPRESSION];
  return {
    id: UNUSED_SUPPRESSION,
    scope: 'section',
    description: 'A comment suppresses a problem that is not there, or names a check that does not exist.',
    rationale: `A suppression that is left over hides the next problem at its place, which nobody has looked at. One with a slip in it does nothing.
Remove it (the fix takes out the check that it names, or the whole comment), or correct the name.

Nothing is said about a check that is off.`,
    severity: 'information, warning for what is not known',
    examples: [
      {
        bad: `## Incident Details

<!-- incident-report-disable-next-line unknown-vale -->
- Sector: Energy`,
        good: `## Incident Details

<!-- incident-report-disable-next-line unknown-value: this is how the customer writes it -->
- Sector: Helathcare`,
      },
    ],
    find: ({ part }) => part.facts.suppressions.flatMap((suppression) => unknowns(part, suppression, ids)),
    fixes: ({ place: { part, range } }) => {
      const suppression = part.facts.suppressions.find((one) => one.range.start <= range.start && range.end <= one.range.end);
      return suppression ? fixesOf(part, suppression, range, ids) : [];
    },
  };
}

/** What is found of a suppression that has suppressed nothing. */
export function describeUnused({ part, suppression, check }: Suppressor): Finding {
  const message = check ? `Unused suppression of '${check.id}'` : 'Unused suppression';
  return { message: `${message}: there is no such problem here`, place: { part, range: (check ?? suppression).range }, severity: 'information', path: '' };
}

function unknowns(part: ReportPart, { scope, directive, checks }: Suppression, ids: readonly string[]): Finding[] {
  const finding = (range: Range, message: string): Finding => ({ message, place: { part, range }, severity: 'warning', path: '' });
  if (!scope) return [finding(directive, `Unknown comment '${part.text.slice(directive.start, directive.end)}', expected one of: ${DIRECTIVES.join(', ')}`)];
  return checks.filter(({ id }) => !ids.includes(id)).map(({ id, range }) => {
    const meant = meantBy(id, ids);
    return finding(range, `Unknown check '${id}'${meant === undefined ? '' : `, expected '${meant}'`}`);
  });
}

function fixesOf(part: ReportPart, suppression: Suppression, range: Range, ids: readonly string[]): Fix[] {
  const place = { part, range };
  const removal: Fix = { title: 'Remove the comment', kind: 'choice', edits: removeSuppression({ part, suppression }) };
  if (range === suppression.directive) return [...DIRECTIVES.map((directive): Fix => ({ title: `Change to '${directive}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: directive }] })), removal];
  const check = suppression.checks.find((one) => one.range === range);
  if (!check) return [removal];
  const meant = ids.includes(check.id) ? undefined : meantBy(check.id, ids);
  const correction: Fix[] = meant === undefined ? [] : [{ title: `Change to '${meant}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: meant }] }];
  if (suppression.checks.length === 1) return [...correction, removal];
  return [...correction, { title: `Remove '${check.id}' from the comment`, kind: 'choice', edits: removeSuppression({ part, suppression, check }) }];
}

function meantBy(id: string, ids: readonly string[]): string | undefined {
  return nearMiss(id.toLowerCase(), ids.map((one) => [one, one])) ?? ids.find((one) => one === id.toLowerCase());
}

/** Whether nothing can be said of what a suppression is for: its check is unknown, or off, or this one. */
export function isBeyondTelling({ suppression, check }: Suppressor, known: ReadonlySet<string>): boolean {
  return suppression.scope === undefined || check?.id === UNUSED_SUPPRESSION || (check !== undefined && !known.has(check.id));
}

