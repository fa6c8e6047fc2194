import type { DateMatch } from '../../domain/date/dateMatch.js';
import type { Place } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import type { TimelineLine } from './timelineLines.js';

/** How sure the author is, where a tag says so: `[confirmed]`, `[assessed]`, `[suspected]`. */
export const CONFIDENCES = ['confirmed', 'assessed', 'suspected'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Something that happened, with its date. */
export interface TimelineEvent {
  /** The subsection that it stands in. */
  readonly phase?: ItemType;
  readonly date: DateMatch;
  /** The words of the date. */
  readonly datePlace: Place;
  /** Where the day of a time is written that stands above it, or in a cell beside it. */
  readonly dayPlace?: Place;
  /** Its day is that of the event before it in its list, so that it says another one elsewhere. */
  readonly goesOn?: boolean;
  /** What happened, without date, label and tag. */
  readonly text: string;
  readonly confidence?: Confidence;
  /** All that tells of it. */
  readonly place: Place;
  /** The line of a list, a table or a paragraph that it is; nothing for a heading or the fields of a subsection. */
  readonly line?: TimelineLine;
}
