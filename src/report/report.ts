import type { AttackTable } from '../domain/attack/attackTable.js';
import type { AnswerKind } from '../domain/answer.js';
import type { DateContext, DateMatch } from '../domain/date/dateMatch.js';
import type { Range } from '../domain/range.js';
import type { LabelStyle, SectionFacts } from './facts/sectionFacts.js';
import type { FrontMatter } from './frontMatter.js';
import type { ProjectFacts } from './projectFacts.js';
import type { TimelineEvent } from './timeline/timelineEvent.js';
import type { Part } from './tree/treeSource.js';
import type { ItemType, ReportType } from './type/reportType.js';

/** A part of the text with what it says. */
export interface ReportPart extends Part {
  readonly facts: SectionFacts;
}

/** A range within a part; `rangeOf` turns it into offsets of the text. */
export interface Place {
  readonly part: ReportPart;
  readonly range: Range;
}

/** Where a place is in the text now. */
export function rangeOf({ part, range }: Place): Range {
  return { start: part.start + range.start, end: part.start + range.end };
}

/** The text of a place, as it is written. */
export function wordsAt({ part, range }: Place): string {
  return part.text.slice(range.start, range.end);
}

/** `filled`: somebody wrote something of their own; `empty`: it stands there without an answer; `missing`: it does not stand there. */
export type ItemState = 'filled' | 'not-applicable' | 'unknown' | 'not-disclosed' | 'empty' | 'missing';

/** An expected item and what the report holds of it. */
export interface ReportItem {
  readonly type: ItemType;
  readonly state: ItemState;
  /** The text of its value, as written; empty where there is none. */
  readonly value: string;
  /** How its value was read, where it holds dates and says one. */
  readonly date?: DateMatch;
  /** Nothing where the item is missing. */
  readonly found?: Found;
  /** In the order of the type. */
  readonly items: readonly ReportItem[];
}

/** Where an item stands. */
export interface Found {
  readonly as: 'heading' | 'label';
  /** The heading's text or the label. */
  readonly name: Place;
  /** The value's place; for a heading, all that stands below it in its own part. */
  readonly value: Place;
  /** Where its label's line ends: behind the value's first line, or behind a table's row. */
  readonly lineEnd?: number;
  /** How its label is written, where it is one. */
  readonly labelStyle?: LabelStyle;
  /** The parts that belong to it, from its heading on; of a label, just the part that it stands in. */
  readonly parts: readonly ReportPart[];
  /** Whether the name was recognised only as a near miss of an expected one. */
  readonly misspelt: boolean;
  /** Further places where the same item begins. */
  readonly duplicates: readonly Place[];
}

/** A heading that begins a section or subsection of the report, in the order of the text. */
export interface RecognisedHeading {
  readonly part: ReportPart;
  readonly type: ItemType;
  readonly misspelt: boolean;
  /** The depth that its neighbours ask for; equals the heading's own depth where nothing is wrong. */
  readonly expectedDepth: number;
}

/** Something that the type's schema demands and the report's data does not give. */
export interface Violation {
  /** JSON pointer of the item or the value. */
  readonly path: string;
  /** The JSON Schema keyword that is violated. */
  readonly keyword: string;
  readonly recommended: boolean;
  readonly message: string;
  /** The values that would be accepted, where they are a list. */
  readonly allowed: readonly string[];
}

/** What a text says, read as a report of its type. Always there, however little the text has of one. */
export interface Report {
  readonly type: ReportType;
  readonly project: ProjectFacts;
  /** All parts of the text, also those of other reports in it. */
  readonly parts: readonly ReportPart[];
  /** The parts that are this report's: a second "Incident Report: ..." begins another one. */
  readonly own: readonly ReportPart[];
  readonly frontMatter?: FrontMatter;
  /** The title without the type's name, and its heading. */
  readonly title?: { readonly text: string; readonly place: Place };
  /** All expected sections, in the order of the type. */
  readonly items: readonly ReportItem[];
  readonly headings: readonly RecognisedHeading[];
  /** What the timelines tell, in the order of the text. */
  readonly events: readonly TimelineEvent[];
  /** What the front matter states for all dates of the text. */
  readonly dateContext: DateContext;
  readonly violations: readonly Violation[];
  /** The facts on ATT&CK, where the text may name a technique. */
  readonly attack?: AttackTable;
  /** The reports that follow in the same text; each has none of its own. */
  readonly further: readonly Report[];
}

/** The reports of a text, in order. */
export function allReports(report: Report): readonly Report[] {
  return [report, ...report.further];
}

/** The report of a text that an offset stands in. */
export function reportAt(report: Report, offset: number): Report {
  return report.further.findLast(({ own }) => own[0]!.start <= offset) ?? report;
}

/** The report of a text that a part belongs to. */
export function reportOf(report: Report, part: ReportPart): Report {
  return report.further.find(({ own }) => own.includes(part)) ?? report;
}

/** Items that count as answered. */
export function isAnsweredState(state: ItemState): boolean {
  return state !== 'missing' && state !== 'empty';
}

export function stateOf(answer: AnswerKind): ItemState {
  if (answer === 'value') return 'filled';
  return answer === 'placeholder' ? 'empty' : answer;
}

/** Where to show what concerns the whole report: its title, else its first line. */
export function reportPlace(report: Pick<Report, 'title' | 'own'>): Place {
  if (report.title) return report.title.place;
  const part = report.own[0]!;
  return { part, range: { start: 0, end: /^[^\r\n]*/u.exec(part.text)![0].length } };
}

/** All items of a report, each before what is inside it. */
export function* allItems(items: readonly ReportItem[]): Generator<ReportItem> {
  for (const item of items) {
    yield item;
    yield* allItems(item.items);
  }
}
