import { type Place, rangeOf, type Report, reportPlace, type Violation } from '../report/report.js';
import type { Check, Fix } from './check.js';
import { findItem } from './findItem.js';
import { likeliestValues } from './likeliestValues.js';
import { expectation, valueViolations } from './valueViolations.js';

export const invalidValue: Check = {
  id: 'invalid-value',
  scope: 'report',
  description: 'The value of a field is none that the report type accepts.',
  rationale: `Where a report type says which values a field may have, people and tools alike rely on them. The built-in type leaves all fields of the text free; what
front matter may hold is for \`front-matter\`.`,
  severity: 'warning',
  examples: [],
  find: (report) => valueViolations(report, 'text').map((violation) => ({
    message: `Unexpected value of '${findItem(report, violation.path)?.item.type.title ?? violation.path}', ${expectation(violation)}`,
    place: placeOf(violation, report),
    severity: 'warning',
    path: violation.path,
  })),
  fixes: ({ path, place }, report) => {
    const { allowed } = valueViolations(report, 'text').find((violation) => violation.path === path) ?? { allowed: [] };
    const current = place.part.text.slice(place.range.start, place.range.end);
    return likeliestValues(current, allowed).map((value): Fix => ({ title: `Change to '${value}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: value }] }));
  },
};

function placeOf({ path }: Violation, report: Report): Place {
  return findItem(report, path)?.item.found?.value ?? reportPlace(report);
}
