import type { DateContext } from '../../domain/date/dateMatch.js';
import { readLeadingDate } from '../../domain/date/readLeadingDate.js';
import { statedDay } from '../../domain/date/statedDay.js';
import { readTimeZone } from '../../domain/date/timeZone.js';
import type { Part } from '../tree/treeSource.js';
import type { TimelineLine } from './timelineLines.js';

/** A note that states what holds for all times is short, and speaks of times. */
const NOTE = /\b(?:time|times|timestamps?|time\s?zone|hours)\b|^[\s*_(]*(?:UTC|GMT|[A-Z]{2,4}T)\b/iu;
const LONGEST = 200;

/** Where a note may go on to say of which day its times are: "All times in PST, on February 5th 2019". */
const DAY_BEHIND = /\b(?:on|of|for)\s+(?=\d|\p{Lu})/gu;

/** What a line states for all times of its timeline, where it is a note; nothing where it is anything else. */
export function noteContext({ text }: Part, { kind, range }: TimelineLine): DateContext | undefined {
  const source = text.slice(range.start, range.end);
  if (kind === 'row' || source.length > LONGEST || !NOTE.test(source) || readLeadingDate(source)?.reading.from !== undefined) return undefined;
  const zone = readTimeZone(source)?.zone;
  if (!zone) return undefined;
  const days = [...source.matchAll(DAY_BEHIND)].flatMap(({ index, 0: word }) => {
    const date = readLeadingDate(source.slice(index + word.length));
    return (date && statedDay(date)) ?? [];
  });
  return { zone, ...days[0] };
}
