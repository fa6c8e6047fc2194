import { hostOf } from '../domain/indicators/hostOf.js';
import { keyOf } from '../domain/indicators/indicatorList.js';
import { isDefangable } from '../domain/indicators/defangIndicator.js';
import { finish } from '../domain/work.js';
import { indicatorsOf, readIndicators } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import { Column, lineageOf } from '../report/lineage.js';
import { rangeOf, type Report } from '../report/report.js';
import type { Check } from './check.js';
import { listIndicator } from './edits/listIndicator.js';

export const unlistedIndicator: Check = {
  id: 'unlisted-indicator',
  scope: 'report',
  description: 'An indicator is written defanged in the text, and is not listed under Indicators of Compromise.',
  rationale: `Who hunts reads the list and nothing else. What the text defangs is malicious in its author's eyes, so it belongs there as well. It is told once for each
indicator, at its first place, and only where the report has such a list; a URL counts as listed where its host is.`,
  severity: 'information',
  examples: [
    {
      bad: `## Executive Summary

The mail led to hxxps://evil-portal[.]com/login.

## Indicators of Compromise

- **Network indicators (Defanged):** 185[.]220[.]101[.]4`,
      good: `## Executive Summary

The mail led to hxxps://evil-portal[.]com/login.

## Indicators of Compromise

- **Network indicators (Defanged):** evil-portal[.]com, 185[.]220[.]101[.]4`,
    },
  ],
  find: (report) => unlisted(report).map(({ indicator, place, path }) => ({ message: `Indicator '${indicator.original}' is not listed under '${listName(report)}'`, place, severity: 'information', path })),
  fixes: ({ place }, report) => {
    const start = rangeOf(place).start;
    const one = indicatorsOf(report).find((indicator) => rangeOf(indicator.place).start === start);
    const edit = one && listIndicator(report, one.indicator);
    return edit ? [{ title: `List it under '${edit.under}'`, kind: 'choice', edits: [edit.edit] }] : [];
  },
};

function listName({ items }: Report): string {
  return items.find(({ type }) => type.indicators)?.type.title ?? '';
}

function unlisted(report: Report): ReportIndicator[] {
  const list = report.items.find(({ type, found }) => type.indicators && found);
  if (list?.state !== 'filled') return [];
  const indicators = finish(readIndicators(report));
  const written = columns.written.of(report, [indicators], [], (_part, index) => writtenAmong(indicators[index]!)).flat();
  if (written.length === 0) return [];
  const names = columns.listed.of(report, [indicators], [], (_part, index) => namesListed(indicators[index]!).join('\n'));
  const listed = lineageOf(report).sum(columns, [names], () => new Set(names.flatMap((ofPart) => ofPart.split('\n'))));
  const told = new Set<string>();
  return written.filter(({ key, host }) => {
    if (listed.has(key) || listed.has(host) || told.has(key) || told.has(host)) return false;
    told.add(key);
    return true;
  }).map(({ one }) => one);
}

/** What is written defanged and listed nowhere in its part. */
interface Written {
  readonly key: string;
  readonly host: string;
  readonly one: ReportIndicator;
}

const columns = { listed: new Column<string>(), written: new Column<readonly Written[]>() };
const NONE: readonly Written[] = [];

/** The keys of what a part lists, and the hosts that they lead to. */
function namesListed(indicators: readonly ReportIndicator[]): string[] {
  return indicators.filter(({ listed }) => listed).flatMap(({ indicator }) => [keyOf(indicator), hostOf(indicator) ?? '']);
}

function writtenAmong(indicators: readonly ReportIndicator[]): readonly Written[] {
  const found = indicators.filter(({ indicator, role, listed }) => !listed && role === 'malicious' && indicator.defanged && isDefangable(indicator.type));
  if (found.length === 0) return NONE;
  return found.map((one) => ({ key: keyOf(one.indicator), host: hostOf(one.indicator) ?? keyOf(one.indicator), one }));
}
