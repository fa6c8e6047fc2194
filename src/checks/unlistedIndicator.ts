import { hostOf } from '../domain/indicators/hostOf.js';
import { keyOf } from '../domain/indicators/indicatorList.js';
import { isDefangable } from '../domain/indicators/defangIndicator.js';
import { indicatorsOf } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import { perPart } from '../report/perPart.js';
import { rangeOf, type Report, type ReportPart } from '../report/report.js';
import { sectionsOf } from '../report/sections.js';
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
  const surveys = sectionsOf(report).map(({ part, indicators }) => survey(part, indicators));
  const candidates = surveys.flatMap(({ written }) => written);
  if (candidates.length === 0) return [];
  const told = new Set<string>();
  for (const { listed } of surveys) for (const name of listed) told.add(name);
  return candidates.filter(({ key, host }) => {
    if (told.has(key) || told.has(host)) return false;
    told.add(key);
    return true;
  }).map(({ one }) => one);
}

/** What a part lists, by keys and hosts, and what it writes defanged elsewhere. */
interface Survey {
  readonly listed: readonly string[];
  readonly written: readonly { readonly key: string; readonly host: string; readonly one: ReportIndicator }[];
}

const survey = perPart((_part: ReportPart, indicators: readonly ReportIndicator[]): Survey => ({
  listed: indicators.filter(({ listed }) => listed).flatMap(({ indicator }) => [keyOf(indicator), hostOf(indicator) ?? '']),
  written: indicators.flatMap((one) => {
    const { indicator, role, listed } = one;
    if (listed || role !== 'malicious' || !indicator.defanged || !isDefangable(indicator.type)) return [];
    const key = keyOf(indicator);
    return [{ key, host: hostOf(indicator) ?? key, one }];
  }),
}));
