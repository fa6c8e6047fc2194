import { hostOf } from '../domain/indicators/hostOf.js';
import { keyOf } from '../domain/indicators/indicatorList.js';
import { isDefangable } from '../domain/indicators/defangIndicator.js';
import { finish } from '../domain/work.js';
import { indicatorsOf, readIndicators } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import { Column, lineageOf } from '../report/lineage.js';
import { rangeOf, type Report } from '../report/report.js';
import type { Check, Finding } from './check.js';
import { listIndicator } from './edits/listIndicator.js';
import { findingNothing } from './findingNothing.js';

export const unlistedIndicator: Check = {
  id: 'unlisted-indicator',
  scope: 'parts',
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
  find: (report) => {
    const list = report.items.find(({ type, found }) => type.indicators && found);
    return list?.state === 'filled' ? unlisted(report, list.type.title) : findingNothing(report);
  },
  fixes: ({ place }, report) => {
    const start = rangeOf(place).start;
    const one = indicatorsOf(report).find((indicator) => rangeOf(indicator.place).start === start);
    const edit = one && listIndicator(report, one.indicator);
    return edit ? [{ title: `List it under '${edit.under}'`, kind: 'choice', edits: [edit.edit] }] : [];
  },
};

function unlisted(report: Report, list: string): readonly (readonly Finding[])[] {
  const indicators = finish(readIndicators(report));
  const written = columns.written.of(report, [indicators], [], (_part, index) => writtenAmong(indicators[index]!));
  const names = columns.names.of(report, [indicators], [], (_part, index) => namesListed(indicators[index]!).join('\n'));
  const listed = lineageOf(report).sum(columns.names, [names], () => new Set(names.flatMap((ofPart) => ofPart.split('\n'))));
  const lacking = columns.lacking.of(report, [written], [listed], (_part, index) => lackingAmong(written[index]!, listed));
  const keys = columns.keys.of(report, [lacking], [], (_part, index) => lacking[index]!.map(({ key, host }) => `${key}\t${host}`).join('\n'));
  const firsts = lineageOf(report).sum(columns.keys, [keys], () => firstsIn(keys));
  return columns.findings.of(report, [lacking, firsts], [list], (_part, index) => lacking[index]!.filter((_one, at) => firsts[index]![at] === '1').map(({ one: { indicator, place, path } }) => (
    { message: `Indicator '${indicator.original}' is not listed under '${list}'`, place, severity: 'information', path })));
}

/** What is written defanged in a part, and not listed there. */
interface Written {
  readonly key: string;
  readonly host: string;
  readonly one: ReportIndicator;
}

const columns = { names: new Column<string>(), written: new Column<readonly Written[]>(), lacking: new Column<readonly Written[]>(), keys: new Column<string>(), findings: new Column<readonly Finding[]>() };
const NONE: readonly Written[] = [];

function lackingAmong(written: readonly Written[], listed: ReadonlySet<string>): readonly Written[] {
  const lacking = written.filter(({ key, host }) => !listed.has(key) && !listed.has(host));
  return lacking.length === written.length ? written : lacking;
}

/** Of what each part lacks, which is lacking there for the first time: "101" of three. */
function firstsIn(ofParts: readonly string[]): readonly string[] {
  const told = new Set<string>();
  return ofParts.map((keys) => (keys === '' ? [] : keys.split('\n')).map((one) => {
    const [key, host] = one.split('\t');
    if (told.has(key!) || told.has(host!)) return '0';
    told.add(key!);
    return '1';
  }).join(''));
}

/** The keys of what a part lists, and the hosts that they lead to. */
function namesListed(indicators: readonly ReportIndicator[]): string[] {
  return indicators.filter(({ listed }) => listed).flatMap(({ indicator }) => [keyOf(indicator), hostOf(indicator) ?? '']);
}

function writtenAmong(indicators: readonly ReportIndicator[]): readonly Written[] {
  const found = indicators.filter(({ indicator, role, listed }) => !listed && role === 'malicious' && indicator.defanged && isDefangable(indicator.type));
  if (found.length === 0) return NONE;
  return found.map((one) => ({ key: keyOf(one.indicator), host: hostOf(one.indicator) ?? keyOf(one.indicator), one }));
}
