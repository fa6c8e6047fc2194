import type { AttackTable } from '../domain/attack/attackTable.js';
import { finish, type Work } from '../domain/work.js';
import { readIndicators } from './indicators/indicatorsOf.js';
import type { ReportIndicator } from './indicators/reportIndicator.js';
import { Column, lineageOf } from './lineage.js';
import { type Owner, ownerColumn } from './owners.js';
import type { ProjectFacts } from './projectFacts.js';
import type { Report, ReportPart } from './report.js';
import { attackVersionOf, type ReportAttackVersion } from './techniques/attackVersionOf.js';
import type { TechniqueMention } from './techniques/techniqueMention.js';
import { readTechniques } from './techniques/techniquesOf.js';

/** A part of a report with what can be known of it by itself and by its place. It is the same object for as long as nothing of that changes. */
export interface ReportSection {
  readonly part: ReportPart;
  /** What it belongs to, outer items first. */
  readonly owners: readonly Owner[];
  readonly indicators: readonly ReportIndicator[];
  readonly techniques: readonly TechniqueMention[];
  readonly project: ProjectFacts;
  /** As of the report. */
  readonly attack: AttackTable | undefined;
  readonly attackVersion: ReportAttackVersion;
}

const known = new WeakMap<Report, readonly ReportSection[]>();
const column = new Column<ReportSection>();

/** Reads the sections of a report, once. */
export function* readSections(report: Report): Work<readonly ReportSection[]> {
  const before = known.get(report);
  if (before) return before;
  const { own, project, attack } = report;
  const indicators = yield* readIndicators(report);
  const techniques = yield* readTechniques(report);
  const attackVersion = attackVersionOf(report);
  const { version, isPinned } = attackVersion;
  const owners = ownerColumn(report);
  const sections = yield* column.read(lineageOf(report), own, [owners, indicators, techniques], [project, attack, version, isPinned], (part, index) => (
    { part, owners: owners[index]!, indicators: indicators[index]!, techniques: techniques[index]!, project, attack, attackVersion }
  ));
  known.set(report, sections);
  return sections;
}

/** The section that a part of a report is. */
export function sectionOf(report: Report, part: ReportPart): ReportSection | undefined {
  return sectionsOf(report)[report.own.indexOf(part)];
}

/** The sections of a report, one for each of its own parts. */
export function sectionsOf(report: Report): readonly ReportSection[] {
  return finish(readSections(report));
}
