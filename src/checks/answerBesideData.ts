import { answerKind } from '../domain/answer.js';
import type { Range } from '../domain/range.js';
import { labelNames } from '../report/labelNames.js';
import type { Entry } from '../report/facts/sectionFacts.js';
import { allItems, type Place, rangeOf, type Report, type ReportItem, type ReportPart } from '../report/report.js';
import type { Check, Finding } from './check.js';
import { findData, isDated } from './findData.js';

export const answerBesideData: Check = {
  id: 'answer-beside-data',
  scope: 'report',
  description: 'Something is answered "N/A", "Not applicable" or "Unknown", and data for the same thing stands beside it.',
  rationale: `One of the two is left over from an earlier version, and the reader cannot know which.
Remove the answer or the data.

Only plain contradictions are reported: indicators, dates, amounts or labelled values below a bare answer; a field that stands twice, once answered and once
filled in; a section that does not apply and has fields that do; a tactic that does not apply while the timeline has dated events of that name. Prose behind
an answer is its explanation.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Indicators of Compromise

- Network indicators: N/A
  - 203.0.113[.]7`,
      good: `## Indicators of Compromise

- Network indicators: N/A (all traffic stayed inside)`,
    },
    {
      bad: `## Incident Details

- Sector: Unknown
- Sector: Energy`,
      good: `## Incident Details

- Sector: Energy`,
    },
  ],
  find: (report) => {
    const found = [...allItems(report.items)].flatMap((item) => [...besideItself(item), ...besideAnother(item), ...besideItsInside(item), ...besideTimeline(item, report)]);
    return found.filter(({ place }, index) => found.findIndex((other) => rangeOf(other.place).start === rangeOf(place).start) === index);
  },
  fixes: ({ place, message }) => (message.endsWith(BELOW) ? [{ title: `Remove '${textOf(place)}'`, kind: 'choice', edits: [{ range: rangeOf(place), text: '' }] }] : []),
};

const BELOW = 'but data follows';

/** All there is to an answer that nobody has explained; "N/A (none found)" is as bare as one, "Unknown (under investigation)" is not. */
const BARE_ANSWER = /^[\s*_]*(?:(?:n\/a|n\.a\.|not applicable)[\s*_]*(?:\([^()\n]*\))?|unknown)[\s*_.]*$/iu;

function isBare(text: string): boolean {
  return BARE_ANSWER.test(text);
}

function textOf({ part, range }: Place): string {
  return part.text.slice(range.start, range.end);
}

function finding({ type }: ReportItem, place: Place, related: Place, what: string): Finding {
  const answer = textOf(place).replace(/[*_]+/gu, '').trim().replace(/\.$/u, '');
  return { message: `'${type.title}' is answered '${answer}', ${what}`, place, severity: 'warning', path: type.path, related: [{ message: 'The data', place: related }] };
}

/** The first line of a stretch of text, without the white space around it. */
function firstLine(part: ReportPart, { start, end }: Range): Range {
  const line = /^[^\r\n]*/u.exec(part.text.slice(start, end))![0].trimEnd();
  return { start, end: start + line.length };
}

function unlabelled(entry: Entry | undefined): Range | undefined {
  return entry?.label ? undefined : entry?.range;
}

/** "Network indicators: N/A", and indicators in the list below. */
function besideItself(item: ReportItem): Finding[] {
  const { found } = item;
  if (!found) return [];
  const { part } = found.value;
  const own = found.as === 'label' ? found.value.range : unlabelled(part.facts.entries[0]);
  if (!own) return [];
  const answer = firstLine(part, own);
  if (!isBare(part.text.slice(answer.start, answer.end))) return [];
  const end = found.as === 'label' ? found.value.range.end : part.facts.contentEnd;
  const data = findData(part.text, { start: answer.end, end }, found.as === 'label');
  return data ? [finding(item, { part, range: answer }, { part, range: data }, BELOW)] : [];
}

/** "Sector: N/A" and, in the same list, "Sector: Energy". A list that repeats several labels is one of records. */
function besideAnother(item: ReportItem): Finding[] {
  if (item.found?.as !== 'label') return [];
  const { part, range } = item.found.name;
  const { entries } = part.facts;
  const labels = entries.filter(({ label, isHeader }) => label && !isHeader);
  const names = new Map(labelNames(part).map((name, index) => [entries[index]!, name]));
  const nameOf = (entry: Entry): string | undefined => names.get(entry);
  const first = labels.find(({ label }) => label!.range.start === range.start);
  const same = labels.filter((entry) => first && nameOf(entry) === nameOf(first) && entry.parent === first.parent);
  const [a, b] = same;
  const isList = labels.some((entry) => !same.includes(entry) && labels.some((other) => other !== entry && nameOf(other) === nameOf(entry)));
  if (!a || !b || same.length > 2 || isList) return [];
  const [answer, data] = isBare(a.text) ? [a, b] : [b, a];
  return isBare(answer.text) && data.answer === 'value' ? [finding(item, { part, range: answer.range }, { part, range: data.range }, `but also '${data.text.split(/[\r\n]/u)[0]!}'`)] : [];
}

/** "Not applicable" for a section as a whole, and a field in it that is filled in. */
function besideItsInside(item: ReportItem): Finding[] {
  const { found, items } = item;
  const inner = items.find(({ state }) => state === 'filled');
  const own = found?.as === 'heading' ? found.value.part.facts.entries[0] : undefined;
  if (!inner?.found || !own || own.label || !isBare(own.text) || answerKind(own.text) !== 'not-applicable') return [];
  return [finding(item, { part: found!.value.part, range: own.range }, inner.found.name, `but '${inner.type.title}' is filled in`)];
}

/** "Lateral Movement: Not applicable", and dated events under the heading of that name in another section. */
function besideTimeline(item: ReportItem, report: Report): Finding[] {
  if (item.state !== 'not-applicable' || item.found?.as !== 'label' || !isBare(item.value)) return [];
  const others = [...allItems(report.items)].filter(({ type, state, found }) => type !== item.type && type.name === item.type.name && state === 'filled' && found?.as === 'heading');
  return others.slice(0, 1).flatMap(({ found }) => {
    const part = found!.parts.find(({ facts }) => facts.entries.some(({ text, label }) => isDated(label ? label.text : text)));
    return part ? [finding(item, item.found!.value, found!.name, 'but there are dated events of that name')] : [];
  });
}
