import { normaliseName, withoutSuffix } from '../domain/name.js';
import type { AnswerKind } from '../domain/answer.js';
import type { Entry, LabelStyle } from './facts/sectionFacts.js';
import type { Recognition } from './recogniseHeadings.js';
import type { Found, Place, ReportPart } from './report.js';
import type { ItemType } from './type/reportType.js';

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

/** Brings headings, labels and content to the items that they are of. */
export function collectItems(parts: readonly ReportPart[], recognition: Recognition): ReadonlyMap<ItemType, Collected> {
  const drafts = new Map<ItemType, Draft>();
  for (const { part, type, misspelt } of recognition.headings) addHeading(drafts, part, type, misspelt);
  for (const part of parts) {
    const owners = recognition.owners.get(part) ?? [];
    for (const owner of owners) {
      const draft = drafts.get(owner)!;
      if (!draft.parts.includes(part)) draft.parts.push(part);
    }
    addEntries(drafts, part, owners);
  }
  return new Map([...drafts].map(([type, { text, answers, ...found }]) => [type, { found, value: text, answers }]));
}

function addHeading(drafts: Map<ItemType, Draft>, part: ReportPart, type: ItemType, misspelt: boolean): void {
  const heading = part.facts.heading!;
  const name = { part, range: heading.textRange };
  const existing = drafts.get(type);
  if (existing) {
    existing.duplicates.push(name);
    return;
  }
  const range = { start: heading.range.end, end: Math.max(heading.range.end, part.facts.contentEnd) };
  drafts.set(type, { as: 'heading', name, value: { part, range }, text: part.text.slice(range.start, range.end).trim(), parts: [part], misspelt, duplicates: [], answers: [] });
}

function addEntries(drafts: Map<ItemType, Draft>, part: ReportPart, owners: readonly ItemType[]): void {
  const innermost = owners.at(-1);
  if (!innermost) return;
  const matched = new Map<Entry, ItemType>();
  const { entries } = part.facts;
  for (const entry of entries) {
    const parent = entry.parent === undefined ? undefined : matched.get(entries[entry.parent]!);
    const type = entry.label && matchLabel(entry.label.text, parent, owners);
    if (type && !drafts.has(type)) {
      matched.set(entry, type);
      const name = { part, range: entry.label.range };
      drafts.set(type, { as: 'label', name, value: { part, range: entry.range }, lineEnd: entry.lineRange.end, labelStyle: entry.label.style, text: entry.text, parts: [part], misspelt: false, duplicates: [], answers: [entry.answer] });
    } else if (entry.parent === undefined && !entry.isHeader) {
      drafts.get(innermost)!.answers.push(entry.answer);
    }
  }
}

function matchLabel(label: string, parent: ItemType | undefined, owners: readonly ItemType[]): ItemType | undefined {
  const name = normaliseName(label);
  const bare = withoutSuffix(name);
  const isNamed = (item: ItemType): boolean => item.names.has(name) || item.names.has(bare);
  const innermost = owners.at(-1);
  return (
    parent?.items.find(isNamed) ??
    innermost?.items.find(isNamed) ??
    owners.slice(0, -1).flatMap((owner) => owner.items).find((item) => item.form === 'field' && isNamed(item))
  );
}
