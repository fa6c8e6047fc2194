import { normaliseName, withoutSuffix } from '../domain/name.js';
import type { AnswerKind } from '../domain/answer.js';
import type { Entry, LabelFact, LabelStyle } from './facts/sectionFacts.js';
import type { Recognition } from './recogniseHeadings.js';
import type { Found, Place, ReportPart } from './report.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** What was found of an item, before its state is known. */
export interface Collected {
  readonly found: Found;
  readonly value: string;
  /** What its own content answers, entry by entry; what is inside of it has its own. */
  readonly answers: readonly AnswerKind[];
}

interface Draft {
  as: Found['as'];
  name: Place;
  value: Place;
  lineEnd?: number;
  labelStyle?: LabelStyle;
  text: string;
  parts: ReportPart[];
  misspelt: boolean;
  duplicates: Place[];
  answers: AnswerKind[];
}

/** Brings headings, labels and content of one report to the items that they are of. */
export function collectItems(parts: readonly ReportPart[], recognition: Recognition, { items: sections }: ReportType): ReadonlyMap<ItemType, Collected> {
  const drafts = new Map<ItemType, Draft>();
  for (const { part, type, misspelt } of recognition.headings) addHeading(drafts, part, type, misspelt);
  for (const part of parts) {
    const owners = recognition.owners.get(part) ?? [];
    for (const owner of owners) {
      const draft = drafts.get(owner)!;
      if (!draft.parts.includes(part)) draft.parts.push(part);
    }
    addEntries(drafts, part, owners, sections);
  }
  return new Map([...drafts].map(([type, { text, answers, ...found }]) => [type, { found, value: text, answers }]));
}

function addHeading(drafts: Map<ItemType, Draft>, part: ReportPart, type: ItemType, misspelt: boolean): void {
  const heading = part.facts.heading!;
  const name = { part, range: heading.textRange };
  const existing = drafts.get(type);
  if (existing) {
    if (isSameAgain(existing.name, name)) existing.duplicates.push(name);
    return;
  }
  const range = { start: heading.range.end, end: Math.max(heading.range.end, part.facts.contentEnd) };
  drafts.set(type, { as: 'heading', name, value: { part, range }, text: part.text.slice(range.start, range.end).trim(), parts: [part], misspelt, duplicates: [], answers: [] });
}

/** "Initial Access (Oracle Health)" beside "Initial Access (PowerSchool)" tells of another incident, and not the same again. */
function isSameAgain(first: Place, second: Place): boolean {
  const [one, other] = [first, second].map(({ part }) => normaliseName(part.facts.heading?.text ?? ''));
  return one === other || (withoutSuffix(one!) === one && withoutSuffix(other!) === other);
}

function addEntries(drafts: Map<ItemType, Draft>, part: ReportPart, owners: readonly ItemType[], sections: readonly ItemType[]): void {
  const innermost = owners.at(-1);
  const matched = new Map<Entry, ItemType>();
  const { entries } = part.facts;
  for (const entry of entries) {
    const parent = entry.parent === undefined ? undefined : matched.get(entries[entry.parent]!);
    const type = entry.label && matchLabel(entry.label, parent, owners, sections);
    if (type && !drafts.has(type)) {
      matched.set(entry, type);
      const name = { part, range: entry.label.range };
      drafts.set(type, { as: 'label', name, value: { part, range: entry.range }, lineEnd: entry.lineRange.end, labelStyle: entry.label.style, text: entry.text, parts: [part], misspelt: false, duplicates: [], answers: [entry.text === '' ? 'empty' : entry.answer] });
    } else if (innermost && entry.parent === undefined && !entry.isHeader) {
      drafts.get(innermost)!.answers.push(entry.answer);
    }
  }
}

/** A bold line alone may name a section too, where no heading has begun one. */
function matchLabel({ text: label, alone = false }: LabelFact, parent: ItemType | undefined, owners: readonly ItemType[], sections: readonly ItemType[]): ItemType | undefined {
  const innermost = owners.at(-1);
  if (alone && !innermost) return sections.find((section) => isNamed(section, label));
  return (
    parent?.items.find((item) => isNamed(item, label)) ??
    innermost?.items.find((item) => isNamed(item, label)) ??
    owners.slice(0, -1).flatMap((owner) => owner.items).find((item) => item.form === 'field' && isNamed(item, label))
  );
}

function isNamed(item: ItemType, label: string): boolean {
  const name = normaliseName(label);
  return item.names.has(name) || item.names.has(withoutSuffix(name));
}
