import type { AnswerKind } from '../domain/answer.js';
import { loadAttack } from '../domain/attack/loadAttack.js';
import { blankComments } from '../domain/comments.js';
import type { DateContext } from '../domain/date/dateMatch.js';
import { readDate } from '../domain/date/readDate.js';
import { readTimeZone } from '../domain/date/timeZone.js';
import { collectItems, type Collected } from './collectItems.js';
import { splitTitle } from './detectReport.js';
import { readSectionFacts } from './facts/readSectionFacts.js';
import { type FrontMatter, readFrontMatter } from './frontMatter.js';
import { findViolations } from './findViolations.js';
import type { ProjectFacts } from './projectFacts.js';
import { recogniseHeadings, splitReports } from './recogniseHeadings.js';
import { isAnsweredState, type ItemState, type Report, type ReportItem, type ReportPart, stateOf, wordsAt } from './report.js';
import { mayNameTechniques } from './techniques/techniqueIds.js';
import { readTimeline } from './timeline/readTimeline.js';
import { remarkTree } from './tree/remarkTree.js';
import type { TreeSource } from './tree/treeSource.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** Reads a text as a report of a type, which the project knows something about. It never rejects: whatever the text, there is a report. */
export async function parseReport(text: string, type: ReportType, project: ProjectFacts = {}, tree: TreeSource = remarkTree): Promise<Report> {
  const parts: ReportPart[] = tree.read(text).map((part) => ({ ...part, facts: readSectionFacts(part) }));
  const frontMatter = await readFrontMatter(text);
  const attack = mayNameTechniques(text) ? await loadAttack() : undefined;
  const [first, ...further] = splitReports(parts, type).map((own) => ({ ...readReport(own, parts, type, project, frontMatter), ...(attack && { attack }) }));
  return { ...first!, further };
}

function readReport(own: readonly ReportPart[], parts: readonly ReportPart[], type: ReportType, project: ProjectFacts, frontMatter: FrontMatter | undefined): Report {
  const recognition = recogniseHeadings(own, type);
  const collected = collectItems(own, recognition, type);
  const dateContext = contextOf(frontMatter);
  const items = type.items.map((item) => buildItem(item, collected, dateContext));
  const report = {
    type,
    project,
    parts,
    own,
    ...(frontMatter && { frontMatter }),
    ...(recognition.title && { title: readTitle(recognition.title, type) }),
    items,
    headings: recognition.headings,
    events: readTimeline(items, dateContext.zone),
    dateContext,
    further: [],
  };
  const violations = findViolations(report);
  // Front matter is the text's: what is wrong with it is told of the first report.
  return { ...report, violations: own[0] === parts[0] ? violations : violations.filter(({ path }) => !path.startsWith('/metadata')) };
}

function readTitle(part: ReportPart, type: ReportType): NonNullable<Report['title']> {
  const heading = part.facts.heading!;
  return { text: splitTitle(heading.text, type.title) ?? heading.text, place: { part, range: heading.textRange } };
}

function contextOf(frontMatter: FrontMatter | undefined): DateContext {
  const stated = frontMatter?.data.timezone;
  const zone = typeof stated === 'string' ? readTimeZone(stated)?.zone : undefined;
  return zone ? { zone } : {};
}

function buildItem(type: ItemType, collected: ReadonlyMap<ItemType, Collected>, context: DateContext): ReportItem {
  const items = type.items.map((item) => buildItem(item, collected, context));
  const own = collected.get(type);
  if (!own) return { type, state: 'missing', value: '', items };
  const state = summarise(own.answers, items);
  // Only what the section says of itself speaks for all that is inside; "Unknown" in one field does not answer the others.
  const settled = state !== 'filled' && state === own.answers.map(stateOf).find(isAnsweredState);
  if (isOneThing(items, state)) return { type, state, value: own.value, found: own.found, items: items.map((item) => ({ ...item, state })) };
  const date = type.values === 'dates' ? readDate(blankComments(wordsAt(own.found.value)), context) : undefined;
  return { type, state, value: own.value, ...(date && { date }), found: own.found, items: settled ? items.map((item) => inherit(item, state)) : items };
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
