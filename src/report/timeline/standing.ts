import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import type { statedDay } from '../../domain/date/statedDay.js';
import type { Range } from '../../domain/range.js';
import type { Place, ReportPart } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import type { TimelineEvent } from './timelineEvent.js';
import type { TimelineLine } from './timelineLines.js';

/** What holds between two parts of a timeline. */
export interface Standing {
  /** What is stated for the whole timeline. */
  readonly stated: DateContext;
  /** What is stated for what follows. */
  readonly context: DateContext;
  /** Where the day of the context is written. */
  readonly dayPlace?: Place;
  /** What was stated last, as long as nothing dated stands below it. */
  readonly header?: Header;
}

/** A day or a time that a heading or a line of its own states, for what stands below it. */
export interface Header extends Pick<TimelineEvent, 'dayPlace' | 'goesOn'> {
  readonly date: DateMatch;
  readonly part: ReportPart;
  readonly phase?: ItemType;
  /** Where the text starts that the date's range is relative to. */
  readonly offset: number;
  readonly line?: TimelineLine;
  /** What it lends to times below it; nothing where it is no single day. */
  readonly day?: ReturnType<typeof statedDay>;
  /** All that tells of it, as far as it is read. */
  readonly range: Range;
  /** What stands below it without a date: then it happened on that day. */
  readonly text: string;
}

const keys = new WeakMap<Standing, string>();

/** What tells one standing from another: what it says, or, where it leads to a place in another part, it itself. */
export function keyOfStanding(standing: Standing): unknown {
  if (standing.dayPlace || standing.header) return standing;
  const known = keys.get(standing);
  if (known !== undefined) return known;
  const key = JSON.stringify([standing.stated, standing.context].map(({ day, otherDay, year, zone }) => [day, otherDay, year, zone]));
  keys.set(standing, key);
  return key;
}
