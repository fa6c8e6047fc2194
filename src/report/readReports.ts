import type { AttackTable } from '../domain/attack/attackTable.js';
import { blankComments } from '../domain/comments.js';
import type { DateContext } from '../domain/date/dateMatch.js';
import { readDate } from '../domain/date/readDate.js';
import { readTimeZone } from '../domain/date/timeZone.js';
import type { Work } from '../domain/work.js';
import { collectItems, type Collected } from './collectItems.js';
import { splitTitle } from './detectReport.js';
import type { FrontMatter } from './frontMatter.js';
import { findViolations } from './findViolations.js';
import type { ProjectFacts } from './projectFacts.js';
import { Column, Lineage, setLineage } from './lineage.js';
import { setOwnerTypes } from './owners.js';
import { isNamedTitle, recogniseHeadings, splitReports } from './recogniseHeadings.js';
import { isAnsweredState, type ItemState, type Report, type ReportItem, type ReportPart, wordsAt } from './report.js';
import { readTimeline } from './timeline/readTimeline.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** What a report is read from. */
export interface ReportSource {
  readonly parts: readonly ReportPart[];
  readonly type: ReportType;
  readonly project: ProjectFacts;
  readonly frontMatter?: FrontMatter;
  readonly attack?: AttackTable;
  /** Of each report in the text, in their order; further ones are begun as needed. */
  readonly lineages?: Lineage[];
}

const titles = new Column<boolean>();

/** Brings together what the parts of a text say to the reports in it. */
export function* readReports(source: ReportSource): Work<Report> {
  const reports: Report[] = [];
  const { lineages = [] } = source;
  const starts = yield* titles.read((lineages[0] ??= new Lineage()), source.parts, [], [source.type], (part) => isNamedTitle(part, source.type));
  for (const [index, own] of splitReports(source.parts, starts).entries()) reports.push(yield* readReport(own, source, (lineages[index] ??= new Lineage())));
  const [first, ...further] = reports;
  const report = { ...first!, further };
  for (const [index, one] of [report, ...further].entries()) setLineage(one, lineages[index]!);
  return report;
}

function* readReport(own: readonly ReportPart[], { parts, type, project, frontMatter, attack }: ReportSource, lineage: Lineage): Work<Report> {
  const recognition = yield* recogniseHeadings(lineage, own, type);
  const collected = yield* collectItems(lineage, own, recognition, type);
  const dateContext = contextOf(frontMatter);
  const items = type.items.map((item) => buildItem(item, collected, dateContext));
  setOwnerTypes(items, recognition.owners);
  yield;
  const report = {
    type,
    project,
    parts,
    own,
    ...(frontMatter && { frontMatter }),
    ...(recognition.titleAt !== undefined && { title: readTitle(own[recognition.titleAt]!, type) }),
    items,
    headings: recognition.headings.map(({ at, ...heading }) => ({ part: own[at]!, ...heading })),
    events: yield* readTimeline(items, dateContext),
    dateContext,
    ...(attack && { attack }),
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
  const state = summarise(own.answer, items);
  // Only what the section says of itself speaks for all that is inside; "Unknown" in one field does not answer the others.
  const settled = state !== 'filled' && state === own.answer;
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
function summarise(own: ItemState | undefined, items: readonly ReportItem[]): ItemState {
  const inner = items.map((item) => item.state).filter(isAnsweredState);
  if (inner.includes('filled')) return 'filled';
  if (own) return own;
  const distinct = new Set(inner);
  if (distinct.size > 1) return 'filled';
  return inner[0] ?? 'empty';
}
