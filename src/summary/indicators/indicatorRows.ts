import { defangIndicator } from '../../domain/indicators/defangIndicator.js';
import type { DefangStyle } from '../../domain/indicators/defangStyle.js';
import { INDICATOR_TYPES, type IndicatorType } from '../../domain/indicators/indicator.js';
import { keyOf } from '../../domain/indicators/indicatorList.js';
import { contextOf } from '../../report/indicators/contextOf.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import type { IndicatorRole, ReportIndicator } from '../../report/indicators/reportIndicator.js';
import type { Place, Report } from '../../report/report.js';

/** The indicators of one type, each once. */
export interface IndicatorTable {
  readonly type: IndicatorType;
  readonly rows: readonly IndicatorRow[];
}

export interface IndicatorRow {
  /** As it is safe to stand on a page: what is malicious is defanged, and what its author defanged is so in the report's style. */
  readonly text: string;
  readonly role: IndicatorRole;
  /** How often it stands in the report. */
  readonly count: number;
  /** What its author says of it, as `contextOf` tells. */
  readonly context: string;
  /** Where it stands first, if possible under Indicators of Compromise. */
  readonly place: Place;
}

/** What is worth attention goes first. */
const ROLES: readonly IndicatorRole[] = ['malicious', 'unknown', 'own', 'legitimate'];

/**
 * The indicators of a report by type, in the order of the types; within one, by role and then as they stand in the text. What is
 * legitimate and listed nowhere (a vendor's page, a reference) is none of them: it is cited where it is needed.
 */
export function indicatorTables(report: Report): IndicatorTable[] {
  const byType = new Map<IndicatorType, Map<string, ReportIndicator[]>>();
  for (const found of indicatorsOf(report)) {
    const { type } = found.indicator;
    const same = byType.get(type) ?? new Map<string, ReportIndicator[]>();
    byType.set(type, same);
    const key = `${keyOf(found.indicator)} ${found.indicator.port ?? ''}`;
    const all = same.get(key);
    if (all) all.push(found);
    else same.set(key, [found]);
  }
  return INDICATOR_TYPES.flatMap((type) => {
    const groups = [...(byType.get(type)?.values() ?? [])].filter((all) => all.some(({ role, listed }) => listed || role === 'malicious' || role === 'own'));
    const rows = groups.map((all) => toRow(all, report)).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    return rows.length === 0 ? [] : [{ type, rows }];
  });
}

const written = new WeakMap<ReportIndicator, { readonly style: DefangStyle | undefined; readonly text: string }>();

/** Most indicators are those of the version before. */
function defanged(found: ReportIndicator, style: DefangStyle | undefined): string {
  const before = written.get(found);
  if (before && before.style === style) return before.text;
  const text = defangIndicator(found.indicator, style);
  written.set(found, { style, text });
  return text;
}

function toRow(all: readonly ReportIndicator[], { project }: Report): IndicatorRow {
  const role = ROLES.find((one) => all.some((found) => found.role === one))!;
  const shown = all.find(({ listed }) => listed) ?? all[0]!;
  return {
    text: role === 'malicious' || shown.indicator.defanged ? defanged(shown, project.defangStyle) : shown.indicator.original,
    role,
    count: all.length,
    context: contextOf(all),
    place: shown.place,
  };
}
