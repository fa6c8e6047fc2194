import { finish, type Work } from '../domain/work.js';
import { allReports, type Report, type ReportPart } from '../report/report.js';
import { readSections, type ReportSection } from '../report/sections.js';
import { allChecks } from './allChecks.js';
import type { Finding, Problem, ReportCheck, SectionCheck, Severity } from './check.js';
import { Suppressions, type Suppressor } from './suppressions.js';
import { describeUnused, isBeyondTelling, UNUSED_SUPPRESSION } from './unusedSuppression.js';

/** The severity that a check is to have instead of its own, by check id; a check that is off finds nothing. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/** All problems of a text that no comment suppresses, in its order: of the report and of those that follow in it. */
export function checkReport(report: Report, settings: CheckSettings = {}): Problem[] {
  return finish(findProblems(report, settings));
}

/** The same as work that may rest. What a section had before is found again with it, as long as nothing of it has changed. */
export function* findProblems(report: Report, settings: CheckSettings = {}): Work<Problem[]> {
  const sections: ReportSection[] = [];
  const ofReports = new Map<ReportPart, Problem[]>();
  for (const one of allReports(report)) {
    for (const section of yield* readSections(one)) sections.push(section);
    for (const check of reportChecks) {
      if (settings[check.id] === 'off') continue;
      for (const finding of check.find(one)) entryOf(ofReports, finding.place.part).push(toProblem(check.id, finding, settings));
      yield;
    }
  }
  const found: Problem[] = [];
  for (const section of sections) {
    const own = sectionProblems(section, settings);
    const others = ofReports.get(section.part);
    for (const problem of others ? inOrder([...own, ...others]) : own) found.push(problem);
    yield;
  }
  return withoutSuppressed(report, found, settings);
}

function entryOf(problems: Map<ReportPart, Problem[]>, part: ReportPart): Problem[] {
  const known = problems.get(part) ?? [];
  problems.set(part, known);
  return known;
}

const sectionChecks = allChecks.filter((check): check is SectionCheck => check.scope === 'section');
const reportChecks = allChecks.filter((check): check is ReportCheck => check.scope === 'report');
const places = new Map(allChecks.map(({ id }, index) => [id, index]));

/** What was found in a section, by the settings that it was found with. */
const known = new WeakMap<ReportSection, { readonly settings: string; readonly problems: readonly Problem[] }>();

function sectionProblems(section: ReportSection, settings: CheckSettings): readonly Problem[] {
  const key = keyOf(settings);
  const before = known.get(section);
  if (before?.settings === key) return before.problems;
  const problems = inOrder(sectionChecks.flatMap((check) => (settings[check.id] === 'off' ? [] : check.find(section).map((finding) => toProblem(check.id, finding, settings)))));
  known.set(section, { settings: key, problems });
  return problems;
}

const keys = new WeakMap<CheckSettings, string>();

function keyOf(settings: CheckSettings): string {
  const key = keys.get(settings) ?? JSON.stringify(settings);
  keys.set(settings, key);
  return key;
}

function toProblem(check: string, finding: Finding, settings: CheckSettings): Problem {
  const set = settings[check];
  return { ...finding, check, severity: set === undefined || set === 'off' ? finding.severity : set };
}

/** In the order of the text; at one place in the order of the documentation. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  return a.place.part.start + a.place.range.start - b.place.part.start - b.place.range.start || places.get(a.check)! - places.get(b.check)!;
}

function withoutSuppressed(report: Report, found: Problem[], settings: CheckSettings): Problem[] {
  const suppressions = new Suppressions(report);
  if (suppressions.all.length === 0) return found;
  // About suppressions themselves, only those count that say so by name: one of all checks would hide the slip in its neighbour.
  const suppressorOf = ({ check, place }: Problem): Suppressor | undefined => suppressions.find(check, place, check === UNUSED_SUPPRESSION);
  const used = new Set<Suppressor>();
  const problems = found.filter((problem) => {
    const suppressor = suppressorOf(problem);
    if (suppressor) used.add(suppressor);
    return !suppressor;
  });
  const on = new Set(allChecks.flatMap(({ id }) => (settings[id] === 'off' ? [] : [id])));
  const unused = on.has(UNUSED_SUPPRESSION) ? suppressions.all.filter((suppressor) => !used.has(suppressor) && !isBeyondTelling(suppressor, on)) : [];
  const told = unused.map((suppressor) => toProblem(UNUSED_SUPPRESSION, describeUnused(suppressor), settings)).filter((problem) => !suppressorOf(problem));
  return told.length === 0 ? problems : [...problems, ...told].sort(byPlace);
}
