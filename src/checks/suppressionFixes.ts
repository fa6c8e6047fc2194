import type { Report } from '../report/report.js';
import type { Fix, Problem } from './check.js';
import { suppressInFile, suppressInSection, suppressOnLine } from './edits/suppressProblem.js';

/** Ways to say that a problem is meant to be: here, which is its line or its section, and in the whole file. */
export function suppressionFixes({ check, place }: Problem, report: Report): Fix[] {
  const { part, range } = place;
  const { heading } = part.facts;
  const onHeading = heading !== undefined && range.start < heading.range.end;
  const onLine = onHeading ? [] : suppressOnLine(place, check);
  const inSection = onLine.length === 0 && heading && part !== report.title?.place.part ? suppressInSection(report, part, check) : [];
  return [
    { title: `Suppress ${check} on this line`, kind: 'choice' as const, edits: onLine },
    { title: `Suppress ${check} in this section`, kind: 'choice' as const, edits: inSection },
    { title: `Suppress ${check} in this file`, kind: 'choice' as const, edits: suppressInFile(report, check) },
  ].filter(({ edits }) => edits.length > 0);
}
