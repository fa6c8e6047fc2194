import { readClock } from './clock.js';
import { type Phrases, type TokenReader, phrases } from './tokenReader.js';
import { FULL_WEEKDAYS } from './words.js';

const NUMBER_WORDS = ['a', 'an', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'several', 'some', 'few', 'many', 'couple'];
const COUNTS: ReadonlyMap<string, true> = new Map(NUMBER_WORDS.map((word) => [word, true]));
const UNITS: ReadonlyMap<string, true> = new Map(['second', 'minute', 'min', 'hour', 'hr', 'day', 'week', 'weekend', 'month', 'quarter', 'year'].flatMap((unit) => [[unit, true], [`${unit}s`, true]]));
const SHORT_UNITS: ReadonlyMap<string, true> = new Map(['s', 'm', 'min', 'mins', 'h', 'hr', 'hrs', 'd', 'w', 'day', 'days', 'hour', 'hours', 'minutes', 'weeks'].map((unit) => [unit, true]));
const DIRECTIONS: Phrases = phrases('later', 'after', 'afterwards', 'afterward', 'earlier', 'before', 'prior', 'ago', 'following', 'from now');
const SPAN_PARTS: ReadonlyMap<string, true> = new Map(['day', 'morning', 'noon', 'afternoon', 'evening', 'night', 'week', 'weekend', 'month', 'quarter', 'year'].map((word) => [word, true]));
const POINTERS: Phrases = phrases('next', 'following', 'previous', 'preceding', 'prior', 'same', 'last', 'this', 'that', 'later that', 'earlier that', 'later the same', 'the next', 'the following', 'the previous', 'the same', 'the preceding', 'the prior');
const WHOLE: Phrases = phrases('yesterday', 'today', 'tomorrow', 'tonight', 'overnight', 'shortly after', 'soon after', 'immediately after', 'shortly before', 'shortly thereafter', 'thereafter', 'moments later', 'later on');
const ABOUT: Phrases = phrases('about', 'approximately', 'around', 'roughly', 'within', 'less than', 'more than', 'over', 'at least', 'nearly', 'almost', '~');
const T: Phrases = phrases('t', 'd', 'h');
const DAY: Phrases = phrases('day', 'hour', 'week');
const OF: Phrases = phrases('of');

/** "Three days", "a couple of weeks", "48 hours", "2h"; and "months". */
function readSpan(reader: TokenReader): true | undefined {
  reader.phrase(ABOUT);
  const counted = reader.number(1, 5) ?? reader.word(COUNTS);
  if (counted === undefined) return reader.token?.lower.endsWith('s') ? reader.word(UNITS) : undefined;
  if (reader.word(COUNTS)) reader.phrase(OF);
  return reader.word(UNITS) ?? reader.word(SHORT_UNITS);
}

/** "Three days later", "two weeks after", "48 hours ago". */
export function readSpanFromElsewhere(reader: TokenReader): true | undefined {
  return reader.attempt(() => (readSpan(reader) && reader.phrase(DIRECTIONS) ? true : undefined));
}

/** "T+6", "T-02:30", "D+3", "+2h", "+00:15". */
function readCount(reader: TokenReader): true | undefined {
  const named = reader.phrase(T);
  if ((named && !reader.attached) || !reader.mark('+-−') || !reader.attached) return undefined;
  if (reader.attempt(readClock)) return true;
  const number = reader.number(1, 5);
  const unit = reader.word(SHORT_UNITS);
  return number && (named || unit) ? true : undefined;
}

/** "Day 3". */
function readNumberedDay(reader: TokenReader): true | undefined {
  return reader.phrase(DAY) && reader.number(1, 3) ? true : undefined;
}

/** "The following morning", "last week", "on Tuesday", "next Friday". */
function readPointer(reader: TokenReader): true | undefined {
  const points = reader.phrase(POINTERS);
  return (points ? reader.word(SPAN_PARTS) : undefined) ?? (reader.word(FULL_WEEKDAYS) === undefined ? undefined : true);
}

/** Reads words that name a time by another one. */
export function readRelativePhrase(reader: TokenReader): true | undefined {
  return readSpanFromElsewhere(reader) ?? reader.attempt(readCount) ?? reader.attempt(readNumberedDay) ?? reader.attempt(readPointer) ?? (reader.phrase(WHOLE) ? true : undefined);
}
