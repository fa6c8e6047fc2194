import { inheritAcross } from './inherit.js';
import { type Moment, readMoment } from './moment.js';
import { type Phrases, type TokenReader, phrases } from './tokenReader.js';
import { readDaysOfMonth } from './wordedDate.js';

/** What the words of a date say: when it starts and ends. Of a single date both are that date. */
export interface Period {
  /** None where only an end is named. */
  readonly first?: Moment;
  /** Null where the end is open. */
  readonly last?: Moment | null;
  /** The named end itself lies outside: "before", "after". */
  readonly exclusive?: true;
  /** "Or": which of the two comes first is not said. */
  readonly anyOrder?: true;
  /** "At least". */
  readonly approximate?: true;
}

const DASH_SIGNS = ['-', '–', '—', '‐', '‑', '−', '→', '- >'];
const DASHES: Phrases = phrases(...DASH_SIGNS);
const TO: Phrases = phrases(
  'to', 'until', 'till', 'through', 'thru', 'up to', 'and lasted until', 'and continued until', ', and continued until', 'and continued through', ', and continued through', ', continuing until',
  'continuing until', ', continuing through', 'and ended on', 'and ended', 'through to', 'until at least', 'to at least', 'through at least', 'and until', '/',
);
const AND: Phrases = phrases('and', 'to', ...DASH_SIGNS);
/** What two dates of a kind stand beside each other with: then it was at some time from the first to the last. */
const BOTH: Phrases = phrases('and', '&', 'or', 'and / or');
const BETWEEN: Phrases = phrases('between');
const FROM: Phrases = phrases('from', 'starting from', 'starting', 'starting on', 'starting in');
const SINCE: Phrases = phrases('since', 'ever since', 'ongoing since', 'active since', 'ongoing , since', 'dating back to');
const AT_LEAST: Phrases = phrases('at least', 'as early as', 'around', 'about');
const UNTIL: Phrases = phrases('until', 'till', 'up to', 'through', 'by', 'no later than', 'not later than', 'until at least', 'up until');
const BEFORE: Phrases = phrases('before', 'prior to', 'pre -', 'pre', 'earlier than');
const AFTER: Phrases = phrases('after', 'post -', 'later than', 'following');
const FILLER: Phrases = phrases('on', 'in', 'at', 'on the', 'in the', 'the');
const OPEN: Phrases = phrases('present', 'now', 'date', 'today', 'this day', 'the present', 'ongoing', 'present day', 'the present day');
const ONWARDS: Phrases = phrases('onwards', 'onward', 'and ongoing', ', ongoing', '( ongoing )', 'and onwards', 'ongoing');

/** The open end behind a date: "to present", "onwards", "(ongoing)". */
function readOpenEnd(reader: TokenReader): true | undefined {
  return reader.attempt(() => (reader.phrase(ONWARDS) ? true : undefined))
    ?? reader.attempt(() => ((reader.phrase(DASHES) || reader.phrase(TO)) && reader.phrase(OPEN) ? true : undefined));
}

/** "between May and June 2024", "between 24 and 27 August 2024". */
function readBetween(reader: TokenReader): Period | undefined {
  if (!reader.phrase(BETWEEN)) return undefined;
  reader.phrase(FILLER);
  const date = reader.attempt(() => readDaysOfMonth(reader, AND));
  if (date) return { first: { date }, last: { date } };
  const first = readMoment(reader);
  if (!first || !reader.phrase(AND)) return undefined;
  reader.phrase(FILLER);
  const last = readMoment(reader);
  return last && inheritAcross(first, last);
}

/** "since at least December 2022". */
function readSince(reader: TokenReader): Period | undefined {
  if (!reader.phrase(SINCE)) return undefined;
  const atLeast = reader.phrase(AT_LEAST);
  reader.phrase(FILLER);
  const first = readMoment(reader);
  if (!first) return undefined;
  readOpenEnd(reader);
  return { first, last: null, ...(atLeast && { approximate: true }) };
}

/** "until May 2024", "before 24 August 2024", "after 24 August 2024". */
function readOneSided(reader: TokenReader): Period | undefined {
  const isUntil = reader.phrase(UNTIL);
  const isBefore = !isUntil && reader.phrase(BEFORE);
  if (!isUntil && !isBefore && !reader.phrase(AFTER)) return undefined;
  reader.phrase(FILLER);
  const moment = readMoment(reader);
  if (!moment) return undefined;
  if (isUntil) return { last: moment };
  return isBefore ? { last: moment, exclusive: true } : { first: moment, last: null, exclusive: true };
}

/** Whether two ends that only a dash parts make one range: "24 August – 2 September", but not "24 August 2024 – August patch missing". */
function areAlike(first: Moment, last: Moment): boolean {
  if (!last.date || !first.date) return first.clock !== undefined && last.clock !== undefined;
  return first.date.unit === last.date.unit && (first.clock === undefined) === (last.clock === undefined);
}

/** "24 August to 2 September 2024", "2024-08-24 – present", "14:05–14:10 UTC", and a single date. */
function readPlain(reader: TokenReader): Period | undefined {
  const isFrom = reader.phrase(FROM);
  if (isFrom) reader.phrase(FILLER);
  const first = readMoment(reader);
  if (!first) return undefined;
  if (readOpenEnd(reader)) return { first, last: null };
  const range = reader.attempt(() => {
    const isBoth = reader.phrase(BOTH);
    const isDash = !isBoth && reader.phrase(DASHES);
    if (!isBoth && !isDash && !reader.phrase(TO)) return undefined;
    reader.phrase(FILLER);
    const last = readMoment(reader);
    if (!last || ((isBoth || (isDash && !isFrom)) && !areAlike(first, last))) return undefined;
    return { ...inheritAcross(first, last), ...(isBoth && { anyOrder: true as const }) };
  });
  return range ?? { first, last: first };
}

/** Reads a date, a time, or a range of them where the reader stands. */
export function readPeriod(reader: TokenReader): Period | undefined {
  return reader.attempt(readBetween) ?? reader.attempt(readSince) ?? reader.attempt(readOneSided) ?? reader.attempt(readPlain);
}
