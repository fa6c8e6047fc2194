import type { CalendarDate } from './calendarDate.js';
import { type TokenReader, phrases } from './tokenReader.js';
import { ORDINALS, ORDINAL_ENDINGS, SEASONS } from './words.js';
import { readYear } from './yearNumber.js';

/** A quarter or half: its months, and which of them it is. */
interface Part {
  readonly months: 3 | 6;
  readonly index: number;
}

const LINKS = phrases('of the year', 'of', 'in', ',', '-', '/', '’', '\'');
const PART_WORDS: ReadonlyMap<string, 3 | 6> = new Map([['quarter', 3], ['qtr', 3], ['half', 6]]);
const PART_LETTERS: ReadonlyMap<string, 3 | 6> = new Map([['q', 3], ['h', 6]]);

const part = (months: 3 | 6 | undefined, index: number): Part | undefined => (months && index >= 1 && index <= 12 / months ? { months, index } : undefined);

/** "Q3", "H1", "3Q". */
function readLetterPart(reader: TokenReader): Part | undefined {
  const letterFirst = reader.attempt(() => {
    const months = reader.word(PART_LETTERS);
    return reader.attached && part(months, Number(reader.number(1, 1)?.text));
  });
  return letterFirst ?? reader.attempt(() => {
    const index = Number(reader.number(1, 1)?.text);
    return reader.attached && part(reader.word(PART_LETTERS), index);
  });
}

/** "Third quarter", "1st half". */
function readWordPart(reader: TokenReader): Part | undefined {
  const spelt = reader.word(ORDINALS);
  const digit = spelt === undefined ? reader.number(1, 1) : undefined;
  if (digit && reader.word(ORDINAL_ENDINGS) === undefined) return undefined;
  const index = spelt ?? Number(digit?.text);
  return part(reader.word(PART_WORDS), index);
}

function dateOf({ months, index }: Part, year: number | undefined): CalendarDate {
  return { unit: 'quarter', month: (index - 1) * months + 1, months, ...(year === undefined ? {} : { year }) };
}

/** "Q3 2024", "third quarter of 2024", "Q3". */
function readPartYear(reader: TokenReader): CalendarDate | undefined {
  const found = reader.attempt(readLetterPart) ?? reader.attempt(readWordPart);
  if (!found) return undefined;
  const year = reader.attempt(() => {
    reader.phrase(LINKS);
    return readYear(reader);
  });
  return dateOf(found, year);
}

/** "2024 Q3", "2024-Q3", "2024H1". */
function readYearPart(reader: TokenReader): CalendarDate | undefined {
  const year = Number(reader.number(4, 4)?.text);
  if (!(year >= 1900 && year <= 2199)) return undefined;
  reader.mark('-/,');
  const found = reader.attempt(readLetterPart);
  return found && dateOf(found, year);
}

/** "Summer 2024": a season's months depend on the hemisphere, so it is somewhere in the year. */
function readSeason(reader: TokenReader): CalendarDate | undefined {
  if (reader.word(SEASONS) === undefined) return undefined;
  reader.phrase(LINKS);
  const year = readYear(reader);
  return year === undefined ? undefined : { unit: 'year', year, approximate: true };
}

/** Reads a quarter, a half or a season. */
export function readPartOfYear(reader: TokenReader): CalendarDate | undefined {
  return reader.attempt(readPartYear) ?? reader.attempt(readYearPart) ?? reader.attempt(readSeason);
}
