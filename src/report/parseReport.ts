import type { AnswerKind } from '../domain/answer.js';
import { collectItems, type Collected } from './collectItems.js';
import { splitTitle } from './detectReport.js';
import { readSectionFacts } from './facts/readSectionFacts.js';
import { readFrontMatter } from './frontMatter.js';
import { findViolations } from './findViolations.js';
import { recogniseHeadings } from './recogniseHeadings.js';
import { isAnsweredState, type ItemState, type Report, type ReportItem, type ReportPart, stateOf } from './report.js';
import { remarkTree } from './tree/remarkTree.js';
import type { TreeSource } from './tree/treeSource.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** Reads a text as a report of a type. It never rejects: whatever the text, there is a report. */
export async function parseReport(text: string, type: ReportType, tree: TreeSource = remarkTree): Promise<Report> {
  const parts: ReportPart[] = tree.read(text).map((part) => ({ ...part, facts: readSectionFacts(part) }));
  const frontMatter = await readFrontMatter(text);
  const recognition = recogniseHeadings(parts, type);
  const collected = collectItems(parts, recognition);
  const report = {
    type,
    parts,
    ...(frontMatter && { frontMatter }),
    ...(recognition.title && { title: readTitle(recognition.title, type) }),
    items: type.items.map((item) => buildItem(item, collected)),
    headings: recognition.headings,
  };
  return { ...report, violations: findViolations(report) };
}

function readTitle(part: ReportPart, type: ReportType): NonNullable<Report['title']> {
  const heading = part.facts.heading!;
  return { text: splitTitle(heading.text, type.title) ?? heading.text, place: { part, range: heading.textRange } };
}

function buildItem(type: ItemType, collected: ReadonlyMap<ItemType, Collected>): ReportItem {
  const items = type.items.map((item) => buildItem(item, collected));
  const own = collected.get(type);
  if (!own) return { type, state: 'missing', value: '', items };
  const state = summarise(own.answers, items);
  // Only what the section says of itself speaks for all that is inside; "Unknown" in one field does not answer the others.
  const settled = state !== 'filled' && state === own.answers.map(stateOf).find(isAnsweredState);
  if (isOneThing(items, state)) return { type, state, value: own.value, found: own.found, items: items.map((item) => ({ ...item, state })) };
  return { type, state, value: own.value, found: own.found, items: settled ? items.map((item) => inherit(item, state)) : items };
}

/** Where only one thing belongs inside, what is written without its label is that. */
function isOneThing(items: readonly ReportItem[], state: ItemState): boolean {
  return items.length === 1 && items[0]!.state === 'missing' && isAnsweredState(state);
}

/** "Not applicable" said of the whole answers for what is not there of its inside. */
function inherit(item: ReportItem, state: ItemState): ReportItem {
  return item.state === 'missing' ? { ...item, state, items: item.items.map((inner) => inherit(inner, state)) } : item;
}

/** The first answer that its own content gives decides, unless something inside says more. */
function summarise(answers: readonly AnswerKind[], items: readonly ReportItem[]): ItemState {
  const own = answers.map(stateOf).filter(isAnsweredState);
  const inner = items.map((item) => item.state).filter(isAnsweredState);
  if (inner.includes('filled')) return 'filled';
  if (own[0]) return own[0];
  const distinct = new Set(inner);
  if (distinct.size > 1) return 'filled';
  return inner[0] ?? 'empty';
}
