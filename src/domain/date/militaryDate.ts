import type { CalendarDate } from './calendarDate.js';
import type { Clock } from './clock.js';
import type { ZoneWords } from './readZone.js';
import type { TokenReader } from './tokenReader.js';
import { MONTHS } from './words.js';
import { readYear } from './yearNumber.js';

/** A date-time group in its parts. */
export interface MilitaryDate {
  readonly date: CalendarDate;
  readonly clock: Clock;
  readonly zone?: ZoneWords;
}

const ZONE_LETTERS = 'YXWVUTSRQPONZABCDEFGHIKLM';

/** The zone of a letter of the military alphabet: Z is UTC, A to M (without J) are east of it, N to Y west. */
function zoneOfLetter(letter: string): ZoneWords {
  const hours = ZONE_LETTERS.indexOf(letter.toUpperCase()) - ZONE_LETTERS.indexOf('Z');
  return { text: letter, zone: hours === 0 ? { kind: 'abbreviation', name: 'Z', minutes: 0 } : { kind: 'offset', minutes: hours * 60 } };
}

/** The zone letter and month of "ZAUG", "Z AUG" or "AUG". */
function readLetterAndMonth(reader: TokenReader): { readonly letter?: string; readonly month: number } | undefined {
  const word = reader.token;
  const alone = reader.word(MONTHS);
  if (alone !== undefined) return { month: alone };
  if (word?.kind !== 'word' || !ZONE_LETTERS.includes(word.text.charAt(0).toUpperCase())) return undefined;
  reader.at += 1;
  const letter = word.text.charAt(0);
  const month = word.text.length === 1 ? reader.word(MONTHS) : MONTHS.get(word.lower.slice(1));
  return month === undefined ? undefined : { letter, month };
}

/** Reads a military date-time group: "241405ZAUG24", "241405Z AUG 2024". Without a letter its zone is unknown. */
export function readMilitaryDate(reader: TokenReader): MilitaryDate | undefined {
  return reader.attempt(() => {
    const digits = reader.number(6, 6)?.text;
    const named = digits === undefined || reader.token?.kind !== 'word' ? undefined : readLetterAndMonth(reader);
    if (digits === undefined || !named) return undefined;
    const short = reader.attempt(() => reader.number(2, 2));
    const year = short ? 2000 + Number(short.text) : readYear(reader);
    if (year === undefined) return undefined;
    const [day, hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
    const impossible = hour > 24 || minute > 59 || (hour === 24 && minute > 0);
    return {
      date: { unit: 'day', year, month: named.month, day },
      clock: { hour, minute, ...(impossible && { impossible }) },
      ...(named.letter !== undefined && { zone: zoneOfLetter(named.letter) }),
    };
  });
}
