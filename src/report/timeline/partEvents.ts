import { blankComments } from '../../domain/comments.js';
import type { DateContext, DateMatch } from '../../domain/date/dateMatch.js';
import { isClock } from '../../domain/date/isClock.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import { readTrailingDate } from '../../domain/date/readTrailingDate.js';
import { statedDay } from '../../domain/date/statedDay.js';
import { readTimeZone } from '../../domain/date/timeZone.js';
import type { Range } from '../../domain/range.js';
import type { Place, ReportPart } from '../report.js';
import type { ItemType } from '../type/reportType.js';
import { behindDate } from './behindDate.js';
import { eventText } from './eventText.js';
import { headerEvent } from './headerEvent.js';
import { noteContext } from './noteContext.js';
import { rowDate } from './rowDate.js';
import type { Header, Standing } from './standing.js';
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
  readonly standing: Standing;
}

/** Reads a part of a timeline behind what holds where it begins. */
export function readPartEvents(part: ReportPart, role: PartRole, standing: Standing): PartEvents {
  return new PartReader(part, role, standing).read();
}

class PartReader {
  readonly #part: ReportPart;
  readonly #role: PartRole;
  readonly #events: TimelineEvent[] = [];
  #stated: DateContext;
  /** What holds where the reader is. */
  #context: DateContext;
  #dayPlace: Place | undefined;
  #header: Header | undefined;
  /** The day of the event before, where no line of its own states one; and what was read with it. */
  #dayBefore: { day: string; group: number; from: string } | undefined;
  /** The part's text without its comments, as rows are read from it. */
  #plain: string | undefined;

  constructor(part: ReportPart, role: PartRole, { stated, context, dayPlace, header }: Standing) {
    this.#part = part;
    this.#role = role;
    this.#stated = stated;
    this.#context = context;
    this.#dayPlace = dayPlace;
    this.#header = header;
  }

  read(): PartEvents {
    const { isFirst, isPhase, value } = this.#role;
    const lines = this.#lines();
    const heading = this.#part.facts.heading?.text ?? '';
    const zone = value ? undefined : readTimeZone(heading)?.zone;
    const stated = { ...first(lines, (line) => noteContext(this.#part, line)), ...(zone && { zone }) };
    if (isFirst) this.#stated = { ...this.#stated, ...stated, ...dayOf(readLeadingDate(lastWords(heading))) };
    if (isFirst || isPhase) this.#enter(this.#stated);
    this.#context = { ...this.#context, ...stated };
    if (!isFirst && !isPhase) this.#readHeading();
    for (const line of lines) this.#readLine(line);
    if (this.#header?.line) this.#closeHeader();
    return { events: this.#events, standing: { stated: this.#stated, context: this.#context, ...(this.#dayPlace && { dayPlace: this.#dayPlace }), ...(this.#header && { header: this.#header }) } };
  }

  /** A timeline that a label names has the lines of its value; else a part's lines are all its own. */
  #lines(): readonly TimelineLine[] {
    const { value } = this.#role;
    const lines = timelineLines(this.#part);
    return value ? lines.filter(({ range }) => value.start <= range.start && range.end <= value.end) : lines;
  }

  #enter(context: DateContext): void {
    this.#closeHeader();
    this.#context = context;
    this.#dayPlace = undefined;
  }

  #phaseAt({ start }: Range): ItemType | undefined {
    return this.#role.phases.find(({ value }) => !value || (value.start <= start && start < value.end))?.type;
  }

  /** "### 2018-03-31 15:47" is an event with what stands below it; "### 4 May 2021" is the day of what stands below it. */
  #readHeading(): void {
    const part = this.#part;
    const { textRange, depth } = part.facts.heading!;
    if (this.#header && !this.#header.line && depth <= this.#header.part.facts.heading!.depth) this.#closeHeader();
    const source = blankComments(part.text.slice(textRange.start, textRange.end));
    const date = this.#readDate(source, -1);
    if (!date) return;
    const behind = behindDate(source, date);
    const range = { start: textRange.start, end: Math.max(textRange.end, part.facts.contentEnd) };
    if (eventText(behind).text !== '') {
      this.#add(date, textRange.start, behind, range);
      if (date.day !== undefined) this.#lend({ day: date.day });
    } else if (isClock(source) || hasClock(date)) {
      this.#add(date, textRange.start, firstWords(part), range);
      if (date.day !== undefined) this.#lend({ day: date.day });
    } else {
      this.#open(date, textRange.start, textRange);
    }
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
      this.#readUndated(line, source);
      return;
    }
    const behind = behindDate(source, date);
    if (eventText(behind).text === '') {
      this.#open(date, line.range.start, line.extent, line);
      if (hasClock(date)) this.#remember(date, line.group);
      return;
    }
    this.#add(date, line.range.start, behind, line.extent, line);
    this.#remember(date, line.group);
  }

  /** A line without a date tells what happened on the day above it, goes on with the event before it, or has its date at its end. */
  #readUndated(line: TimelineLine, source: string): void {
    if (noteContext(this.#part, line)) return;
    const trailing = line.kind === 'item' && line.own.start === line.range.start ? readTrailingDate(source, this.#context) : undefined;
    if (trailing) this.#add(trailing, line.range.start, withoutLink(source.slice(0, trailing.range.start)), line.extent, line);
    else if (this.#header) this.#header = this.#described(this.#header, line);
    else this.#goOn(line, source);
  }

  /** Of the paragraphs below a day the first says what happened; items of a list say it one by one. */
  #described(header: Header, line: TimelineLine): Header {
    const part = this.#part;
    const words = blankComments(part.text.slice(line.own.start, line.own.end)).replace(/\s+/gu, ' ').trim();
    const isFirst = header.text === '';
    const goesOn = line.kind === 'line' && part === header.part && !isApart(part, header.range.end, line.extent.start);
    if (line.kind === 'line' && !isFirst && !goesOn) return header;
    const text = header.text + (isFirst ? '' : line.kind === 'item' ? '; ' : ' ') + words;
    const range = part === header.part ? { start: header.range.start, end: Math.max(header.range.end, line.extent.end) } : header.range;
    return { ...header, text, range };
  }

  #goOn(line: TimelineLine, source: string): void {
    const part = this.#part;
    const last = this.#events.at(-1);
    if (line.kind !== 'line' || last?.line?.kind !== 'line' || last.place.part !== part || isApart(part, last.place.range.end, line.extent.start)) return;
    const place = { part, range: { start: last.place.range.start, end: line.extent.end } };
    this.#events[this.#events.length - 1] = { ...last, text: `${last.text} ${source.replace(/\s+/gu, ' ').trim()}`.trim(), place };
  }

  #readRow({ cells = [], columns = [], group, extent, ...line }: TimelineLine): void {
    const zone = first(columns, (column) => readTimeZone(column)?.zone);
    const text = (this.#plain ??= blankComments(this.#part.text));
    const found = this.#resolve((context) => rowDate(text, cells, columns, { ...context, ...(zone && { zone }) }), (row) => row.date, group);
    if (!found) return;
    const { date, offset, rest } = found;
    if (rest.every((cell) => cell === '')) return;
    this.#add(date, offset, rest.filter((cell) => cell !== '').join('; '), extent, { ...line, cells, columns, group, extent }, found.isClock, found.dayRange);
    this.#remember(date, group);
  }

  #readDate(source: string, group: number): DateMatch | undefined {
    const date = this.#resolve((context) => readLeadingDate(source, context), (match) => match, group);
    return isDated(date) ? date : undefined;
  }

  /** Under "2026-03-09 23:40", "23:55" is the same day; "00:10" may be the next, and is left alone. */
  #resolve<T>(read: (context: DateContext) => T | undefined, dateOf: (found: T) => DateMatch, group: number): T | undefined {
    const found = read(this.#context);
    const before = this.#dayBefore?.group === group ? this.#dayBefore : undefined;
    if (!found || !before || !dateOf(found).reading.relative || this.#context.day !== undefined) return found;
    const resolved = read({ ...this.#context, day: before.day });
    const from = resolved && dateOf(resolved).reading.from;
    return from !== undefined && from.slice(11) >= before.from.slice(11) ? resolved : found;
  }

  #remember({ day, reading: { from } }: DateMatch, group: number): void {
    this.#dayBefore = day !== undefined && from !== undefined ? { day, group, from } : undefined;
  }

  #open(date: DateMatch, offset: number, range: Range, line?: TimelineLine): void {
    this.#closeHeader();
    const day = statedDay(date);
    const phase = this.#phaseAt(range);
    this.#header = { date, part: this.#part, ...(phase && { phase }), offset, ...(line && { line }), ...this.#dayOfTime(date, this.#isTime(date, offset)), ...(day && { day }), range, text: '' };
    if (hasClock(date)) return;
    this.#lend(day ?? {}, { part: this.#part, range: { start: offset + date.range.start, end: offset + date.range.end } });
    this.#dayBefore = undefined;
  }

  /** From here on times are of that day; of none, where the words above them name one that cannot be known. */
  #lend(day: Pick<DateContext, 'day' | 'otherDay'>, place?: Place): void {
    const { zone } = this.#context;
    this.#context = { ...(zone && { zone }), ...day };
    this.#dayPlace = place;
  }

  #closeHeader(): void {
    this.#events.push(...headerEvent(this.#header));
    this.#header = undefined;
  }

  #add(date: DateMatch, offset: number, text: string, range: Range, line?: TimelineLine, isTime = this.#isTime(date, offset), dayRange?: Range): void {
    if (isTime) this.#header = undefined;
    else this.#closeHeader();
    const part = this.#part;
    const phase = this.#phaseAt(range);
    this.#events.push({
      ...(phase && { phase }),
      date,
      datePlace: { part, range: { start: offset + date.range.start, end: offset + date.range.end } },
      ...(dayRange ? { dayPlace: { part, range: dayRange } } : this.#dayOfTime(date, isTime)),
      ...eventText(text),
      place: { part, range },
      ...(line && { line }),
    });
  }

  #isTime({ range }: DateMatch, offset: number): boolean {
    return isClock(this.#part.text.slice(offset + range.start, offset + range.end));
  }

  /** Where a mere time has its day from. */
  #dayOfTime({ reading }: DateMatch, isTime: boolean): Pick<TimelineEvent, 'dayPlace' | 'goesOn'> {
    const goesOn = isTime && this.#context.day === undefined && reading.from !== undefined;
    return { ...(isTime && this.#dayPlace && { dayPlace: this.#dayPlace }), ...(goesOn && { goesOn }) };
  }
}

function first<T, R>(all: readonly T[], pick: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = pick(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only what has an interval, or is a date that something else has to be known for. */
function isDated(date: DateMatch | undefined): boolean {
  return date !== undefined && (date.reading.from !== undefined || date.reading.to !== undefined || date.reading.relative === true || date.reading.invalid === true);
}

function hasClock({ reading: { from } }: DateMatch): boolean {
  return from?.includes('T') ?? false;
}

function dayOf(date: DateMatch | undefined): DateContext {
  return (date && statedDay(date)) ?? {};
}

/** The first paragraph or the first item of a list below a heading. */
function firstWords({ text, blocks }: ReportPart): string {
  const block = blocks.find(({ type }) => type === 'paragraph' || type === 'list');
  const words = block?.type === 'list' ? block.children[0]?.children[0] : block;
  return words ? text.slice(words.position!.start.offset, words.position!.end.offset) : '';
}

/** Whether a blank line stands between two places. */
function isApart({ text }: ReportPart, end: number, start: number): boolean {
  return /[\r\n]\s*[\r\n]/u.test(text.slice(end, start));
}

/** What leads over to a date at the end: "Mail opened on", "Mail opened (". */
function withoutLink(source: string): string {
  return source.replace(/[\s([,;:–—*_~`-]+$/u, '').replace(/\s+(?:on|at|in)$/iu, '');
}

/** What a heading says behind its name: "Timeline of 4 May 2021", "Timeline (2021-05-04)". */
function lastWords(heading: string): string {
  return heading.replace(/^[\p{L}\s]*?(?:[(:–—-]|\b(?:of|on|for)\b(?=\s+\d|\s+\p{Lu}))\s*/u, '');
}
