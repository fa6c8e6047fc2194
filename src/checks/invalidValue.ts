import { nearMiss } from '../domain/nearMiss.js';
import { type Place, rangeOf, type Report, type Violation } from '../report/report.js';
import type { Check, Fix } from './check.js';
import { findItem, reportPlace } from './findItem.js';

/** More than that to choose from is for completion, not for a list of fixes. */
const MOST_CHOICES = 8;

export const invalidValue: Check = {
  id: 'invalid-value',
  scope: 'section',
  description: 'A value is none that the report type accepts.',
  rationale: 'Status, severity, TLP and the like are read by people and tools alike, and only known values mean the same to all of them.',
  severity: 'warning',
  find: (report) => report.violations.filter(isFirstAboutValue).map((violation) => ({ message: describe(violation, report), place: placeOf(violation, report), severity: 'warning', path: violation.path })),
  fixes: (finding, report) => {
    const { allowed } = report.violations.find((violation) => isAboutValue(violation) && violation.path === finding.path) ?? { allowed: [] };
    const range = rangeOf(finding.place);
    const current = finding.place.part.text.slice(finding.place.range.start, finding.place.range.end);
    return likeliest(current, allowed).map((value): Fix => ({ title: `Change to '${value}'`, kind: 'choice', edits: [{ range, text: value }] }));
  },
};

function isAboutValue({ path, keyword }: Violation): boolean {
  return (path.startsWith('/metadata/') || !['required', 'minLength', 'minProperties'].includes(keyword)) && path !== '';
}

/** A value of the wrong type is told once, not again for each further keyword that it fails. */
function isFirstAboutValue(violation: Violation, index: number, all: readonly Violation[]): boolean {
  return isAboutValue(violation) && all.findIndex(({ path }) => path === violation.path) === index;
}

function describe({ path, message, keyword, allowed }: Violation, report: Report): string {
  const name = findItem(report, path)?.item.type.title ?? path.slice(path.indexOf('/', 1) + 1);
  if (keyword === 'required') return `Missing '${name}' in the front matter`;
  return `Unexpected value of '${name}', ${allowed.length > 0 ? `expected one of: ${allowed.join(', ')}` : message.replace(/^must be /u, 'expected ').replaceAll(',', ' or ')}`;
}

function placeOf({ path }: Violation, report: Report): Place {
  const found = findItem(report, path)?.item.found;
  if (found) return found.value;
  const pointer = path.replace(/^\/metadata/u, '');
  const ranges = report.frontMatter?.ranges;
  const range = ranges?.get(pointer) ?? ranges?.get(pointer.slice(0, pointer.lastIndexOf('/')));
  return range ? { part: report.parts[0]!, range } : reportPlace(report);
}

/** The value that was most likely meant ("amber", "Hihg"), else all of a short list. */
function likeliest(current: string, allowed: readonly string[]): readonly string[] {
  const plain = (value: string): string => value.toLowerCase().replace(/^["']|["']$/gu, '').replace(/^tlp:\s*/u, '').trim();
  const meant = allowed.find((value) => plain(value) === plain(current)) ?? nearMiss(plain(current), allowed.map((value) => [plain(value), value]));
  if (meant !== undefined) return [meant];
  return allowed.length <= MOST_CHOICES ? allowed : [];
}
