import { keyOf } from '../domain/indicators/indicatorList.js';
import { finish } from '../domain/work.js';
import { readIndicators } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import { Column, lineageOf } from '../report/lineage.js';
import { rangeOf, type Report } from '../report/report.js';
import type { TextEdit } from '../domain/textEdit.js';
import type { Check, Finding } from './check.js';

export const duplicateIndicator: Check = {
  id: 'duplicate-indicator',
  scope: 'report',
  description: 'An indicator is listed twice under Indicators of Compromise, in whatever style.',
  rationale: `Whoever loads the list into a tool gets it twice, and whoever corrects one of the two leaves the other. Names of files, paths, user agents and AS numbers
stand beside several others, and are left alone; so is what stands in a fence.`,
  severity: 'information',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):**
  - evil-portal[.]com
  - evil-portal(.)com`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):**
  - evil-portal[.]com
  - www.evil-portal[.]com`,
    },
  ],
  find: (report) => duplicates(report).map(([first, { indicator, place, path }]): Finding => ({
    message: `Indicator '${indicator.original}' is listed already`,
    place,
    severity: 'information',
    path,
    related: [{ message: 'It is listed here', place: first.place }],
  })),
  fixes: ({ place }, report) => {
    const edit = lineOf(report, place);
    return edit ? [{ title: 'Remove this line', kind: 'choice', edits: [edit] }] : [];
  },
};

/** What stands beside several others: the name of a file, the network of an address. */
const RECURRING: ReadonlySet<string> = new Set(['file-name', 'windows-path', 'unix-path', 'user-agent', 'asn']);

function duplicates(report: Report): (readonly [ReportIndicator, ReportIndicator])[] {
  const indicators = finish(readIndicators(report));
  const listed = columns.listed.of(report, [indicators], [], (_part, index) => listedAmong(indicators[index]!));
  const keys = columns.keys.of(report, [listed], [], (_part, index) => listed[index]!.map(({ key }) => key).join('\n'));
  const pairs = lineageOf(report).sum(columns, [keys], () => pairsIn(keys));
  const at = ([part, index]: IndicatorAt): ReportIndicator => listed[part]![index]!.one;
  return pairs.map(([first, other]) => [at(first), at(other)]);
}

interface Listed {
  /** What makes two of them the same. */
  readonly key: string;
  readonly one: ReportIndicator;
}

/** The index of a part, and the one among what it lists. */
type IndicatorAt = readonly [part: number, index: number];

const columns = { listed: new Column<readonly Listed[]>(), keys: new Column<string>() };

function listedAmong(indicators: readonly ReportIndicator[]): Listed[] {
  return indicators
    .filter(({ listed, role, fence, indicator }) => listed && (role === 'malicious' || role === 'own') && fence === undefined && !RECURRING.has(indicator.type))
    .map((one) => ({ key: `${keyOf(one.indicator)} ${one.indicator.port ?? ''}`, one }));
}

function pairsIn(ofParts: readonly string[]): (readonly [IndicatorAt, IndicatorAt])[] {
  const firsts = new Map<string, IndicatorAt>();
  return ofParts.flatMap((keys, part) => (keys === '' ? [] : keys.split('\n')).flatMap((key, index) => {
    const first = firsts.get(key);
    if (!first) firsts.set(key, [part, index]);
    return first ? [[first, [part, index]] as const] : [];
  }));
}

/** Removes the line of an indicator, where it holds nothing else. */
function lineOf(report: Report, { part, range }: Finding['place']): TextEdit | undefined {
  const { text } = part;
  const start = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/u.exec(text.slice(range.end))![0];
  const around = text.slice(start, range.start) + rest;
  if (!/^\s*(?:[-*+]|\d+[.)])\s+[`*_]*[`*_.,;\s]*$/u.test(around)) return undefined;
  const whole = rangeOf({ part, range: { start, end: range.end + rest.length } });
  return report.own.includes(part) ? { range: whole, text: '' } : undefined;
}
