import { normaliseName, withoutSuffix } from '../domain/name.js';
import type { Work } from '../domain/work.js';
import type { Entry, LabelStyle } from './facts/sectionFacts.js';
import { labelNames } from './labelNames.js';
import { Column, type Lineage } from './lineage.js';
import type { Recognition } from './recogniseHeadings.js';
import { type Found, isAnsweredState, type ItemState, type Place, type ReportPart, stateOf } from './report.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** What was found of an item, before its state is known. */
export interface Collected {
  readonly found: Found;
  readonly value: string;
  /** The first answer that its own content gives; what is inside of it has its own. */
  readonly answer?: ItemState;
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
  answer?: ItemState;
}

const columns = { named: new Column<readonly NamedEntry[]>(), placed: new Column<NamedEntries>(), answers: new Column<ItemState | undefined>() };

/** Brings headings, labels and content of one report to the items that they are of. */
export function* collectItems(lineage: Lineage, parts: readonly ReportPart[], recognition: Recognition, type: ReportType): Work<ReadonlyMap<ItemType, Collected>> {
  const named = yield* columns.named.read(lineage, parts, [], [type], (part) => namedEntries(part, type));
  const placed = yield* columns.placed.read(lineage, parts, [named, recognition.owners], [type], (part, index) => thoseThatMayMatch(part, named[index]!, recognition.owners[index]!));
  const answers = yield* columns.answers.read(lineage, parts, [], [], (part) => firstAnswer(part));
  const drafts = new Map<ItemType, Draft>();
  for (const heading of recognition.headings) addHeading(drafts, parts[heading.at]!, heading.type, heading.misspelt);
  for (const [index, part] of parts.entries()) {
    const owners = recognition.owners[index]!;
    for (const owner of owners) {
      const draft = drafts.get(owner)!;
      if (draft.parts[0] !== part) draft.parts.push(part);
    }
    const { entries, wanted } = placed[index]!;
    const mayHold = wanted.some((item) => !drafts.has(item));
    const matched = mayHold ? addEntries(drafts, part, entries, owners, type) : NOTHING;
    const innermost = owners.length > 0 ? drafts.get(owners.at(-1)!)! : undefined;
    if (!innermost || innermost.answer) continue;
    const answer = matched.size === 0 ? answers[index] : firstAnswer(part, matched);
    if (answer) innermost.answer = answer;
  }
  return new Map([...drafts].map(([item, { text, answer, ...found }]) => [item, { found, value: text, ...(answer && { answer }) }]));
}

const NOTHING: ReadonlyMap<Entry, ItemType> = new Map();

/** What the entries of a part answer that are no items of their own. */
function firstAnswer({ facts }: ReportPart, matched = NOTHING): ItemState | undefined {
  const own = facts.entries.find((entry) => entry.parent === undefined && !entry.isHeader && !matched.has(entry) && isAnsweredState(stateOf(entry.answer)));
  return own && stateOf(own.answer);
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
  drafts.set(type, { as: 'heading', name, value: { part, range }, text: part.text.slice(range.start, range.end).trim(), parts: [part], misspelt, duplicates: [] });
}

/** "Initial Access (Oracle Health)" beside "Initial Access (PowerSchool)" tells of another incident, and not the same again. */
function isSameAgain(first: Place, second: Place): boolean {
  const [one, other] = [first, second].map(({ part }) => normaliseName(part.facts.heading?.text ?? ''));
  return one === other || (withoutSuffix(one!) === one && withoutSuffix(other!) === other);
}

/** A label that names something which the type expects somewhere. */
interface NamedEntry {
  readonly entry: Entry & { readonly label: NonNullable<Entry['label']> };
  readonly names: readonly ItemType[];
  /** What the other cell names, where it is the head of a table. */
  readonly beside: readonly ItemType[];
}

/** Those of a part that may be of an item, and the items that they name. */
interface NamedEntries {
  readonly entries: readonly NamedEntry[];
  readonly wanted: readonly ItemType[];
}

const NONE_NAMED: readonly NamedEntry[] = [];
const NO_ENTRIES: NamedEntries = { entries: NONE_NAMED, wanted: [] };

function namedEntries(part: ReportPart, type: ReportType): readonly NamedEntry[] {
  const byEntry = labelNames(part);
  const entries = part.facts.entries.flatMap((entry, index) => {
    const name = byEntry[index];
    const names = name === undefined ? [] : namedBy(name, type.items);
    return names.length > 0 ? [{ entry: entry as NamedEntry['entry'], names, beside: entry.isHeader ? namedBy(normaliseName(entry.text), type.items) : [] }] : [];
  });
  return entries.length === 0 ? NONE_NAMED : entries;
}

function isTopOf({ facts: { heading } }: ReportPart): boolean {
  return (heading?.depth ?? 1) === 1;
}

function namedBy(name: string, items: readonly ItemType[]): readonly ItemType[] {
  const bare = withoutSuffix(name);
  const isNamed = ({ names }: ItemType): boolean => names.has(name) || names.has(bare);
  const namedIn = (inner: readonly ItemType[]): ItemType[] => inner.flatMap((item) => [...(isNamed(item) ? [item] : []), ...namedIn(item.items)]);
  return namedIn(items);
}

/** Those of a part that may be of an item where they stand: most labels are those of other sections. */
function thoseThatMayMatch(part: ReportPart, entries: readonly NamedEntry[], owners: readonly ItemType[]): NamedEntries {
  const isTop = isTopOf(part);
  const may = new Set<Entry>();
  for (const one of entries) {
    const { entry } = one;
    const parent = entry.parent === undefined ? undefined : part.facts.entries[entry.parent];
    if ((parent && may.has(parent)) || (owners.length === 0 ? isHeading(entry, isTop) : matchLabel(one, undefined, owners))) may.add(entry);
  }
  return may.size === 0 ? NO_ENTRIES : { entries: entries.filter(({ entry }) => may.has(entry)), wanted: [...new Set(entries.flatMap(({ entry, names }) => (may.has(entry) ? names : [])))] };
}

function addEntries(drafts: Map<ItemType, Draft>, part: ReportPart, named: readonly NamedEntry[], owners: readonly ItemType[], type: ReportType): ReadonlyMap<Entry, ItemType> {
  const matched = new Map<Entry, ItemType>();
  const isTop = isTopOf(part);
  for (const one of named) {
    const { entry, names } = one;
    if (names.every((name) => drafts.has(name))) continue;
    const parent = entry.parent === undefined ? undefined : matched.get(part.facts.entries[entry.parent]!);
    const item = matchLabel(one, parent, owners) ?? (owners.length === 0 && isHeading(entry, isTop) ? type.items.find((section) => names.includes(section)) : undefined);
    if (!item || drafts.has(item)) continue;
    matched.set(entry, item);
    const answer = entry.text === '' ? 'empty' : stateOf(entry.answer);
    const name = { part, range: entry.label.range };
    drafts.set(item, { as: 'label', name, value: { part, range: entry.range }, lineEnd: entry.lineRange.end, labelStyle: entry.label.style, text: entry.text, parts: [part], misspelt: false, duplicates: [], ...(isAnsweredState(answer) && { answer }) });
  }
  return matched;
}

/** A bold line alone may name a section too, where no heading has begun one; so may a bold label at the top of a text, whose value stands below it. */
function isHeading({ label, range, lineRange, parent }: NamedEntry['entry'], isTop: boolean): boolean {
  return label.alone === true || (isTop && parent === undefined && /\*\*|__/u.test(label.style.open) && range.start > lineRange.end);
}

function matchLabel({ names, beside }: NamedEntry, parent: ItemType | undefined, owners: readonly ItemType[]): ItemType | undefined {
  const innermost = owners.at(-1);
  const isNamed = (item: ItemType): boolean => names.includes(item);
  // Two names beside each other are the heads of two columns.
  if (innermost?.items.some((item) => beside.includes(item))) return undefined;
  return (
    parent?.items.find(isNamed) ??
    innermost?.items.find(isNamed) ??
    owners.slice(0, -1).flatMap((owner) => owner.items).find((item) => item.form === 'field' && isNamed(item))
  );
}
