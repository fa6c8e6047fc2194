import { defangIndicator } from '../../domain/indicators/defangIndicator.js';
import type { DefangStyle } from '../../domain/indicators/defangStyle.js';
import { type Indicator, INDICATOR_TYPES, type IndicatorType } from '../../domain/indicators/indicator.js';
import { keyOf } from '../../domain/indicators/indicatorList.js';
import { refang } from '../../domain/indicators/refang.js';
import type { Range } from '../../domain/range.js';
import { contextOf } from '../../report/indicators/contextOf.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import type { IndicatorRole, ReportIndicator } from '../../report/indicators/reportIndicator.js';
import { allReports, rangeOf, type Report } from '../../report/report.js';
import { typeInWords } from './indicatorWords.js';

/** The indicators of one type, each once. */
export interface IndicatorGroupRow {
  readonly type: IndicatorType;
  /** "Domains". */
  readonly label: string;
  readonly rows: readonly IndicatorRow[];
}

export interface IndicatorRow {
  readonly type: IndicatorType;
  readonly value: string;
  /** As it is written in the project's style. */
  readonly label: string;
  /** For a tool. */
  readonly live: string;
  readonly role: IndicatorRole;
  readonly context: string;
  /** Where it stands first. */
  readonly range: Range;
}

/** What is worth attention goes first. */
const ROLES: readonly IndicatorRole[] = ['malicious', 'unknown', 'own', 'legitimate'];

/** The indicators of a text by type, in the order of the types; within one, by role and then as they stand in the text. */
export function indicatorRows(report: Report): IndicatorGroupRow[] {
  const byType = new Map<IndicatorType, Map<string, ReportIndicator[]>>();
  for (const found of allReports(report).flatMap((one) => indicatorsOf(one))) {
    const groups = byType.get(found.indicator.type) ?? new Map<string, ReportIndicator[]>();
    byType.set(found.indicator.type, groups);
    const key = keyOf(found.indicator);
    const all = groups.get(key);
    if (all) all.push(found);
    else groups.set(key, [found]);
  }
  return INDICATOR_TYPES.flatMap((type) => {
    const rows = [...(byType.get(type)?.values() ?? [])].map((all) => toRow(all, report)).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
    return rows.length === 0 ? [] : [{ type, label: plural(typeInWords(type)), rows }];
  });
}

/** Of all places of an indicator. */
function toRow(all: readonly ReportIndicator[], { project }: Report): IndicatorRow {
  const { indicator, role, place } = all.reduce((best, found) => (ROLES.indexOf(found.role) < ROLES.indexOf(best.role) ? found : best));
  const { defanged, live } = formsOf(indicator, project.defangStyle);
  return {
    type: indicator.type,
    value: indicator.value,
    label: role === 'malicious' || indicator.defanged ? defanged : indicator.original,
    live,
    role,
    context: contextOf(all),
    range: rangeOf(place),
  };
}

interface Forms {
  readonly style: DefangStyle | undefined;
  readonly defanged: string;
  readonly live: string;
}

const forms = new WeakMap<Indicator, Forms>();

/** An indicator of a report that is edited is the same for as long as its part is, and the view asks for all of them at each change. */
function formsOf(indicator: Indicator, style: DefangStyle | undefined): Forms {
  const known = forms.get(indicator);
  if (known && known.style === style) return known;
  const made = { style, defanged: defangIndicator(indicator, style), live: indicator.defanged ? refang(indicator.original) : indicator.original };
  forms.set(indicator, made);
  return made;
}

function plural(words: string): string {
  const name = words[0]!.toUpperCase() + words.slice(1);
  return /(?:s|sh|ch|x)$/u.test(name) ? `${name}es` : `${name}s`;
}
