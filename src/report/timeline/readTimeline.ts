import { blankComments } from '../../domain/comments.js';
import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import { readTimeZone, type TimeZone } from '../../domain/date/timeZone.js';
import type { Range } from '../../domain/range.js';
import type { ReportItem, ReportPart } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import { eventText } from './eventText.js';
import { fieldEvents } from './fieldEvents.js';
import { rowDate } from './rowDate.js';
import type { TimelineEvent } from './timelineEvent.js';
import { type TimelineLine, timelineLines } from './timelineLines.js';

/** The events of all timelines among the items, in the order of the text. `zone` is the one that front matter states for all times. */
export function readTimeline(items: readonly ReportItem[], zone: TimeZone | undefined): TimelineEvent[] {
  return items.flatMap((item) => (item.type.events && item.found ? new TimelineReader(item, zone).read() : []));
}

/** A note that states the zone of all times is short, and speaks of times. */
const ZONE_NOTE = /\b(?:time|times|timestamps?|time\s?zone|hours)\b|^[\s*_(]*(?:UTC|GMT|[A-Z]{2,4}T)\b/iu;
const LONGEST_NOTE = 200;

class TimelineReader {
  readonly #item: ReportItem;
  readonly #events: TimelineEvent[] = [];
  /** What is stated for the whole timeline. */
  #stated: DateContext = {};
  /** What holds where the reader is. */
  #context: DateContext = {};
  /** The day of the event before, where no line of its own states one; and what was read with it. */
  #dayBefore: { day: string; group: number; from: string } | undefined;

  constructor(item: ReportItem, zone: TimeZone | undefined) {
    this.#item = item;
    this.#stated = { ...(zone && { zone }) };
  }

  read(): TimelineEvent[] {
    const { found } = this.#item;
    for (const [index, part] of found!.parts.entries()) {
      const lines = this.#linesOf(part);
      const heading = part.facts.heading?.text ?? '';
      const zone = (found!.as === 'heading' ? readTimeZone(heading)?.zone : undefined) ?? zoneOfNotes(part, lines);
      if (index === 0) this.#stated = { ...this.#stated, ...(zone && { zone }), ...dayOf(readLeadingDate(lastWords(heading))) };
      if (index === 0 || this.#isPhase(part)) this.#context = this.#stated;
      if (zone) this.#context = { ...this.#context, zone };
      this.#dayBefore = undefined;
      if (index > 0 && !this.#isPhase(part)) this.#readHeading(part);
      for (const line of lines) this.#readLine(part, line);
    }
    return [...this.#events, ...fieldEvents(this.#item, this.#events, this.#stated)].sort((a, b) => offsetOf(a) - offsetOf(b));
  }

  /** A timeline that a label names has the lines of its value; else a part's lines are all its own. */
  #linesOf(part: ReportPart): TimelineLine[] {
    const { as, value } = this.#item.found!;
    const lines = timelineLines(part);
    return as === 'heading' ? lines : lines.filter(({ range }) => value.range.start <= range.start && range.end <= value.range.end);
  }

  #isPhase(part: ReportPart): boolean {
    return this.#item.items.some(({ found }) => found?.as === 'heading' && found.name.part === part);
  }

  #phaseAt(part: ReportPart, { start }: Range): ItemType | undefined {
    return this.#item.items.find(({ found }) => found?.parts.includes(part) && (found.as === 'heading' || (found.value.part === part && found.value.range.start <= start && start < found.value.range.end)))?.type;
  }

  /** "### 2018-03-31 15:47" is an event with what stands below it; "### 4 May 2021" is the day of what stands below it. */
  #readHeading(part: ReportPart): void {
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
    this.#add(part, date, textRange.start, text === '' ? below : behind, { start: textRange.start, end: Math.max(textRange.end, part.facts.contentEnd) });
  }

  #readLine(part: ReportPart, line: TimelineLine): void {
    if (line.cells) {
      this.#readRow(part, line);
      return;
    }
    if (this.#isDateField(part, line)) return;
    const source = blankComments(part.text.slice(line.range.start, line.range.end));
    const date = this.#readDate(source, line.group);
    if (!date) {
      this.#goOn(part, line, source);
      return;
    }
    const behind = source.slice(date.range.end);
    const day = singleDay(date);
    if (eventText(behind).text === '' && day !== undefined && !hasClock(date)) {
      this.#context = { ...this.#context, day };
      this.#dayBefore = undefined;
      return;
    }
    this.#add(part, date, line.range.start, behind, line.extent, line);
    this.#remember(date, line.group);
  }

  /** The value of a field that is a date ("Date/Time: ...") tells of its subsection as a whole; see `fieldEvents`. */
  #isDateField(part: ReportPart, { range }: TimelineLine): boolean {
    return this.#item.items.flatMap(({ items }) => items).some(({ type, found }) => type.values === 'dates' && found?.value.part === part && found.value.range.start === range.start);
  }

  /** A line of a paragraph without a date goes on with the event before it. */
  #goOn(part: ReportPart, line: TimelineLine, source: string): void {
    const last = this.#events.at(-1);
    if (line.kind !== 'line' || last?.line?.kind !== 'line' || last.place.part !== part || /[\r\n]\s*[\r\n]/u.test(part.text.slice(last.place.range.end, line.extent.start))) return;
    const place = { part, range: { start: last.place.range.start, end: line.extent.end } };
    this.#events[this.#events.length - 1] = { ...last, text: `${last.text} ${source.replace(/\s+/gu, ' ').trim()}`.trim(), place };
  }

  #readRow(part: ReportPart, line: TimelineLine): void {
    const zone = line.columns?.map((column) => readTimeZone(column)?.zone).find(Boolean);
    const context = { ...this.#context, ...(zone && { zone }) };
    const text = blankComments(part.text);
    const found = rowDate(text, line.cells!, context) ?? rowDate(text, line.cells!, { ...context, ...this.#before(line.group) });
    if (!found) return;
    const { date, offset, rest } = found;
    if (rest.every((cell) => cell === '')) return;
    this.#add(part, date, offset, rest.filter((cell) => cell !== '').join('; '), line.extent, line);
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

  #add(part: ReportPart, date: DateMatch, offset: number, behind: string, range: Range, line?: TimelineLine): void {
    const phase = this.#phaseAt(part, range);
    const datePlace = { part, range: { start: offset + date.range.start, end: offset + date.range.end } };
    this.#events.push({ ...(phase && { phase }), date, datePlace, ...eventText(behind), place: { part, range }, ...(line && { line }) });
  }
}

function offsetOf({ datePlace: { part, range } }: TimelineEvent): number {
  return part.start + range.start;
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
