import { blankComments } from '../../domain/comments.js';
import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import { readTimeZone, type TimeZone } from '../../domain/date/timeZone.js';
import type { Range } from '../../domain/range.js';
import type { Place, ReportPart } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import { eventText } from './eventText.js';
import { rowDate } from './rowDate.js';
import type { TimelineEvent } from './timelineEvent.js';
import { type TimelineLine, timelineLines } from './timelineLines.js';

/** What a part is in a timeline. */
export interface PartRole {
  /** It begins the timeline. */
  readonly isFirst: boolean;
  /** It begins one of its phases. */
  readonly isPhase: boolean;
  /** The timeline's own stretch of the part, where a label names it. */
  readonly value?: Range;
  /** The phases that the part has something of: all of it, or what stands behind a label. */
  readonly phases: readonly { readonly type: ItemType; readonly value?: Range }[];
  /** Where the values of fields that hold dates begin. */
  readonly dateFields: readonly number[];
}

/** The events that a part tells, and what holds behind it. */
export interface PartEvents {
  readonly events: readonly TimelineEvent[];
  /** What is stated for the whole timeline. */
  readonly stated: DateContext;
  /** What is stated for what follows. */
  readonly context: DateContext;
}

/** A note that states the zone of all times is short, and speaks of times. */
const ZONE_NOTE = /\b(?:time|times|timestamps?|time\s?zone|hours)\b|^[\s*_(]*(?:UTC|GMT|[A-Z]{2,4}T)\b/iu;
const LONGEST_NOTE = 200;

/** Reads a part of a timeline behind what is stated for all of it, and what holds where it begins. */
export function readPartEvents(part: ReportPart, role: PartRole, stated: DateContext, context: DateContext): PartEvents {
  return new PartReader(part, role, stated, context).read();
}

class PartReader {
  readonly #part: ReportPart;
  readonly #role: PartRole;
  readonly #events: TimelineEvent[] = [];
  #stated: DateContext;
  /** What holds where the reader is. */
  #context: DateContext;
  /** The day of the event before, where no line of its own states one; and what was read with it. */
  #dayBefore: { day: string; group: number; from: string } | undefined;
  /** The part's text without its comments, as rows are read from it. */
  #plain: string | undefined;

  constructor(part: ReportPart, role: PartRole, stated: DateContext, context: DateContext) {
    this.#part = part;
    this.#role = role;
    this.#stated = stated;
    this.#context = context;
  }

  read(): PartEvents {
    const { isFirst, isPhase, value } = this.#role;
    const lines = this.#lines();
    const heading = this.#part.facts.heading?.text ?? '';
    const zone = (value ? undefined : readTimeZone(heading)?.zone) ?? zoneOfNotes(this.#part, lines);
    if (isFirst) this.#stated = { ...this.#stated, ...(zone && { zone }), ...dayOf(readLeadingDate(lastWords(heading))) };
    if (isFirst || isPhase) this.#context = this.#stated;
    if (zone) this.#context = { ...this.#context, zone };
    if (!isFirst && !isPhase) this.#readHeading();
    for (const line of lines) this.#readLine(line);
    return { events: this.#events, stated: this.#stated, context: this.#context };
  }

  /** A timeline that a label names has the lines of its value; else a part's lines are all its own. */
  #lines(): readonly TimelineLine[] {
    const { value } = this.#role;
    const lines = timelineLines(this.#part);
    return value ? lines.filter(({ range }) => value.start <= range.start && range.end <= value.end) : lines;
  }

  #phaseAt({ start }: Range): ItemType | undefined {
    return this.#role.phases.find(({ value }) => !value || (value.start <= start && start < value.end))?.type;
  }

  /** "### 2018-03-31 15:47" is an event with what stands below it; "### 4 May 2021" is the day of what stands below it. */
  #readHeading(): void {
    const part = this.#part;
    const { textRange } = part.facts.heading!;
    const source = blankComments(part.text.slice(textRange.start, textRange.end));
    const date = this.#readDate(source, -1);
    if (!date) return;
    const day = singleDay(date);
    if (day) this.#context = { ...this.#context, day };
    const behind = source.slice(date.range.end);
    const { text } = eventText(behind);
    if (text === '' && !hasClock(date)) return;
    const below = part.facts.entries[0]?.text ?? '';
    this.#add(date, textRange.start, text === '' ? below : behind, { start: textRange.start, end: Math.max(textRange.end, part.facts.contentEnd) });
  }

  #readLine(line: TimelineLine): void {
    if (line.cells) {
      this.#readRow(line);
      return;
    }
    // The value of a field that is a date ("Date/Time: ...") tells of its subsection as a whole; see `fieldEvents`.
    if (this.#role.dateFields.includes(line.range.start)) return;
    const source = blankComments(this.#part.text.slice(line.range.start, line.range.end));
    const date = this.#readDate(source, line.group);
    if (!date) {
      this.#goOn(line, source);
      return;
    }
    const behind = source.slice(date.range.end);
    const day = singleDay(date);
    if (eventText(behind).text === '' && day !== undefined && !hasClock(date)) {
      this.#context = { ...this.#context, day };
      this.#dayBefore = undefined;
      return;
    }
    this.#add(date, line.range.start, behind, line.extent, line);
    this.#remember(date, line.group);
  }

  /** A line of a paragraph without a date goes on with the event before it. */
  #goOn(line: TimelineLine, source: string): void {
    const part = this.#part;
    const last = this.#events.at(-1);
    if (line.kind !== 'line' || last?.line?.kind !== 'line' || /[\r\n]\s*[\r\n]/u.test(part.text.slice(last.place.range.end, line.extent.start))) return;
    const place = { part, range: { start: last.place.range.start, end: line.extent.end } };
    this.#events[this.#events.length - 1] = { ...last, text: `${last.text} ${source.replace(/\s+/gu, ' ').trim()}`.trim(), place };
  }

  #readRow(line: TimelineLine): void {
    const zone = line.columns?.map((column) => readTimeZone(column)?.zone).find(Boolean);
    const context = { ...this.#context, ...(zone && { zone }) };
    const text = (this.#plain ??= blankComments(this.#part.text));
    const found = rowDate(text, line.cells!, context) ?? rowDate(text, line.cells!, { ...context, ...this.#before(line.group) });
    if (!found) return;
    const { date, offset, rest } = found;
    if (rest.every((cell) => cell === '')) return;
    this.#add(date, offset, rest.filter((cell) => cell !== '').join('; '), line.extent, line);
    this.#remember(date, line.group);
  }

  #readDate(source: string, group: number): DateMatch | undefined {
    const date = readLeadingDate(source, this.#context);
    if (!date?.reading.relative || this.#context.day !== undefined) return isDated(date) ? date : undefined;
    // Under "2026-03-09 23:40", "23:55" is the same day; "00:10" may be the next, and is left alone.
    const resolved = readLeadingDate(source, { ...this.#context, ...this.#before(group) });
    const goesOn = resolved?.reading.from !== undefined && this.#dayBefore !== undefined && resolved.reading.from.slice(11) >= this.#dayBefore.from.slice(11);
    return goesOn ? resolved : date;
  }

  #before(group: number): DateContext {
    return this.#dayBefore?.group === group ? { day: this.#dayBefore.day } : {};
  }

  #remember(date: DateMatch, group: number): void {
    const day = singleDay(date);
    this.#dayBefore = day !== undefined && date.reading.from !== undefined ? { day, group, from: date.reading.from } : undefined;
  }

  #add(date: DateMatch, offset: number, behind: string, range: Range, line?: TimelineLine): void {
    const part = this.#part;
    const phase = this.#phaseAt(range);
    const datePlace: Place = { part, range: { start: offset + date.range.start, end: offset + date.range.end } };
    this.#events.push({ ...(phase && { phase }), date, datePlace, ...eventText(behind), place: { part, range }, ...(line && { line }) });
  }
}

/** Only what has an interval, or is a date that something else has to be known for. */
function isDated(date: DateMatch | undefined): boolean {
  return date !== undefined && (date.reading.from !== undefined || date.reading.to !== undefined || date.reading.relative === true || date.reading.invalid === true);
}

function hasClock({ reading: { from } }: DateMatch): boolean {
  return from?.includes('T') ?? false;
}

/** The calendar day that a date states as written, where it is one. */
function singleDay({ day }: DateMatch): string | undefined {
  return day;
}

function dayOf(date: DateMatch | undefined): DateContext {
  return date?.day !== undefined && !hasClock(date) ? { day: date.day } : {};
}

/** What a heading says behind its name: "Timeline of 4 May 2021", "Timeline (2021-05-04)". */
function lastWords(heading: string): string {
  return heading.replace(/^[\p{L}\s]*?(?:[(:–—-]|\b(?:of|on|for)\b(?=\s+\d|\s+\p{Lu}))\s*/u, '');
}

function zoneOfNotes(part: ReportPart, lines: readonly TimelineLine[]): TimeZone | undefined {
  for (const { kind, range } of lines) {
    const source = part.text.slice(range.start, range.end);
    if (kind === 'row' || source.length > LONGEST_NOTE || !ZONE_NOTE.test(source) || readLeadingDate(source)?.reading.from !== undefined) continue;
    const zone = readTimeZone(source)?.zone;
    if (zone) return zone;
  }
  return undefined;
}
