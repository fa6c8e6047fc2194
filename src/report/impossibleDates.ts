import { Column, lineageOf } from './lineage.js';
import { type Owner, ownerColumn } from './owners.js';
import { impossibleDueDates } from './recommendations/impossibleDueDates.js';
import { isRecommendations } from './recommendations/recommendationsOf.js';
import type { Place, Report, ReportPart } from './report.js';
import { impossibleDays } from './timeline/impossibleDays.js';

/** A date that does not exist. */
export interface ImpossibleDate {
  readonly place: Place;
  /** JSON pointer of its section. */
  readonly path: string;
}

const NONE: readonly ImpossibleDate[] = [];
const column = new Column<readonly ImpossibleDate[]>();

/** Dates that do not exist, by which something is to be done or which a timeline states: these may be fields and events, or only the days of what stands below. */
export function impossibleDates(report: Report): readonly ImpossibleDate[] {
  const owners = ownerColumn(report);
  const found = column.of(report, [owners], [], (part, index) => datesIn(part, owners[index]!));
  return lineageOf(report).sum(column, [found], () => found.flat());
}

function datesIn(part: ReportPart, owners: readonly Owner[]): readonly ImpossibleDate[] {
  const owner = owners.find(({ section }) => isRecommendations(section) || section.events === true);
  if (!owner) return NONE;
  const { section, said } = owner;
  const places = isRecommendations(section) ? impossibleDueDates(part, owners) : impossibleDays(part).filter(({ range }) => !said || (said.start <= range.start && range.end <= said.end));
  return places.length === 0 ? NONE : places.map((place) => ({ place, path: section.path }));
}
