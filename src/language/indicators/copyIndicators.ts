import { isBenign } from '../../checks/isBenign.js';
import { csvCell } from '../../domain/csvCell.js';
import { keyOf } from '../../domain/indicators/indicatorList.js';
import { isEmptyFileHash } from '../../domain/indicators/isEmptyFileHash.js';
import { refang } from '../../domain/indicators/refang.js';
import type { Range } from '../../domain/range.js';
import { contextOf } from '../../report/indicators/contextOf.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../../report/indicators/reportIndicator.js';
import { allReports, rangeOf, type Report } from '../../report/report.js';

export const COPY_FORMATS = ['lines', 'csv', 'json'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Indicators in their live form, for a tool: how many, and the text. */
export interface CopiedIndicators {
  readonly count: number;
  readonly text: string;
  /** What was left out, since many have it who are no victims; in its live form. */
  readonly left: readonly string[];
}

/**
 * The malicious indicators of a text, or all those of a range of it, each once, in the order of the text. What would do harm in a block
 * list, a host that everybody needs or the hash of an empty file, is copied only where somebody selected it.
 */
export function copyIndicators(report: Report, format: CopyFormat, within?: Range): CopiedIndicators {
  const all = allReports(report).flatMap((one) => indicatorsOf(one));
  const chosen = within ? all.filter(({ place }) => rangeOf(place).start < within.end && rangeOf(place).end > within.start) : all.filter(({ role }) => role === 'malicious');
  const groups = new Map<string, ReportIndicator[]>();
  for (const one of chosen) {
    const key = `${keyOf(one.indicator)} ${one.indicator.port ?? ''}`;
    const same = groups.get(key);
    if (same) same.push(one);
    else groups.set(key, [one]);
  }
  const once = [...groups.values()].map((same) => ({ ...same[0]!, context: contextOf(same) }));
  const isHarmless = (one: ReportIndicator): boolean => isBenign(one, report.project) || isEmptyFileHash(one.indicator);
  const [copied, left] = within ? [once, []] : [once.filter((one) => !isHarmless(one)), once.filter(isHarmless)];
  return { count: copied.length, text: WRITERS[format](copied), left: left.map(liveForm) };
}

const WRITERS: Readonly<Record<CopyFormat, (indicators: readonly ReportIndicator[]) => string>> = {
  lines: (indicators) => indicators.map(liveForm).join('\n'),
  csv: (indicators) => [['type', 'value', 'role', 'context'], ...indicators.map((one) => [one.indicator.type, liveForm(one), one.role, one.context])].map((row) => row.map(csvCell).join(',')).join('\r\n'),
  json: (indicators) => JSON.stringify(indicators.map((one) => ({ type: one.indicator.type, value: liveForm(one), role: one.role, ...(one.context !== '' && { context: one.context }) })), undefined, 2),
};

/** As its author wrote it, but live: with its port, and a URL in its own case. */
function liveForm({ indicator }: ReportIndicator): string {
  return indicator.defanged ? refang(indicator.original) : indicator.original;
}
