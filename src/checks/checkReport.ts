import { finish, type Work } from '../domain/work.js';
import { Column, type Lineage, lineageOf } from '../report/lineage.js';
import { allReports, type Place, type Report, type ReportPart } from '../report/report.js';
import { readSections, type ReportSection } from '../report/sections.js';
import { allChecks } from './allChecks.js';
import type { Check, Finding, PartsCheck, Problem, ReportCheck, SectionCheck, Severity } from './check.js';
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
  const found: Problem[] = [];
  const isOn = ({ id }: Check): boolean => settings[id] !== 'off';
  const inPartsOn = partsChecks.filter(isOn);
  for (const one of allReports(report)) {
    const sections = yield* readSections(one);
    const ofSections = yield* columns.ofSections.read(lineageOf(one), one.own, [sections], [keyOf(settings)], (_part, index) => sectionProblems(sections[index]!, settings));
    const ofReport: (readonly Problem[])[] = [];
    for (const check of reportChecks.filter(isOn)) {
      ofReport.push(settled(lineageOf(one), check, check.find(one), settings));
      yield;
    }
    const byPart = columnOf(lineageOf(one).sum(reportChecks, ofReport, () => groupByPart(ofReport.flat())), one);
    const inParts: (readonly (readonly Finding[])[])[] = [];
    for (const check of inPartsOn) {
      inParts.push(check.find(one));
      yield;
    }
    const merged = yield* columns.merged.read(lineageOf(one), one.own, [ofSections, byPart, ...inParts], [keyOf(settings)], (_part, index) => {
      const others = inPartsOn.flatMap(({ id }, at) => inParts[at]![index]!.map((finding) => toProblem(id, finding, settings)));
      return others.length + byPart[index]!.length > 0 ? inOrder([...ofSections[index]!, ...byPart[index]!, ...others]) : ofSections[index]!;
    });
    for (const problems of merged) for (const problem of problems) found.push(problem);
  }
  const suppressing = yield* columns.suppressing.read(lineageOf(report), report.parts, [], [], ({ facts }) => facts.suppressions.length > 0);
  return suppressing.includes(true) ? withoutSuppressed(report, found, settings) : found;
}

function groupByPart(problems: readonly Problem[]): ReadonlyMap<ReportPart, readonly Problem[]> {
  const groups = new Map<ReportPart, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.place.part);
    if (group) group.push(problem);
    else groups.set(problem.place.part, [problem]);
  }
  return groups;
}

/** The same for each of a report's own parts. */
function columnOf(groups: ReadonlyMap<ReportPart, readonly Problem[]>, { own }: Report): readonly (readonly Problem[])[] {
  const column = new Array<readonly Problem[]>(own.length).fill(NONE);
  for (const [part, problems] of groups) column[own.indexOf(part)] = problems;
  return column;
}

const NONE: readonly Problem[] = [];

const sectionChecks = allChecks.filter((check): check is SectionCheck => check.scope === 'section');
const partsChecks = allChecks.filter((check): check is PartsCheck => check.scope === 'parts');
const reportChecks = allChecks.filter((check): check is ReportCheck => check.scope === 'report');
const places = new Map(allChecks.map(({ id }, index) => [id, index]));

const columns = { ofSections: new Column<readonly Problem[]>(), merged: new Column<readonly Problem[]>(), suppressing: new Column<boolean>() };

const told = new WeakMap<Lineage, Map<ReportCheck, { readonly findings: readonly Finding[]; readonly settings: string; readonly problems: readonly Problem[] }>>();

/** The problems of a check of the whole report: the same list as in the version before where it finds the same. */
function settled(lineage: Lineage, check: ReportCheck, findings: readonly Finding[], settings: CheckSettings): readonly Problem[] {
  const known = told.get(lineage) ?? new Map<ReportCheck, { readonly findings: readonly Finding[]; readonly settings: string; readonly problems: readonly Problem[] }>();
  told.set(lineage, known);
  const before = known.get(check);
  const key = keyOf(settings);
  if (before?.settings === key && before.findings.length === findings.length && findings.every((finding, index) => isSameFinding(finding, before.findings[index]!))) return before.problems;
  const problems = findings.map((finding) => toProblem(check.id, finding, settings));
  known.set(check, { findings, settings: key, problems });
  return problems;
}

function isSameFinding(a: Finding, b: Finding): boolean {
  if (a === b) return true;
  const [related, others] = [a.related ?? [], b.related ?? []];
  return isSamePlace(a.place, b.place) && a.message === b.message && a.severity === b.severity && a.path === b.path && related.length === others.length
    && related.every(({ message, place }, index) => message === others[index]!.message && isSamePlace(place, others[index]!.place));
}

function isSamePlace({ part, range }: Place, other: Place): boolean {
  return part === other.part && range.start === other.range.start && range.end === other.range.end;
}

function sectionProblems(section: ReportSection, settings: CheckSettings): readonly Problem[] {
  return inOrder(sectionChecks.flatMap((check) => (settings[check.id] === 'off' ? [] : check.find(section).map((finding) => toProblem(check.id, finding, settings)))));
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
  const left = unused.map((suppressor) => toProblem(UNUSED_SUPPRESSION, describeUnused(suppressor), settings)).filter((problem) => !suppressorOf(problem));
  return left.length === 0 ? problems : [...problems, ...left].sort(byPlace);
}
