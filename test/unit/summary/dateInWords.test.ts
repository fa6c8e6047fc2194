import assert from 'node:assert/strict';
import { readDate } from '../../../src/domain/date/readDate.js';
import { dateInWords } from '../../../src/summary/dates/dateInWords.js';

const inWords = (text: string): string | undefined => {
  const date = readDate(text);
  const words = date && dateInWords(date, text.slice(date.range.start, date.range.end));
  return words && [words.text, ...words.notes].join('; ');
};

describe('a date in words', () => {
  const cases: readonly (readonly [written: string, said: string])[] = [
    ['August 2024', 'some time in August 2024'],
    ['2024', 'some time in 2024'],
    ['Q3 2024', 'some time in the third quarter of 2024'],
    ['2024-08-24', '24 August 2024'],
    ['2024-08-24 14:05 UTC', '24 August 2024, 14:05 UTC'],
    ['2024-08-24 14:05 UTC+2', '24 August 2024, 12:05 UTC; 14:05 UTC+2'],
    ['2024-08-24 14:05 CEST', '24 August 2024, 12:05 UTC; 14:05 CEST'],
    ['2024-08-24 01:05 CEST', '23 August 2024, 23:05 UTC; 01:05 CEST'],
    ['2024-08-24 14:05', '24 August 2024, 14:05; time zone not stated'],
    ['1-5 August 2024', '1 to 5 August 2024'],
    ['May to June 2025', 'May to June 2025'],
    ['since 3 May 2024', 'since 3 May 2024'],
    ['since May 2024', 'since May 2024'],
    ['around 3 May 2024', 'about 3 May 2024'],
    ['mid August 2024', 'mid-August 2024'],
    ['in late 2023', 'late 2023'],
    ['mid to late August 2024', 'about August 2024'],
    ['early-mid 2024', 'about 2024'],
    ['early March 2026 to late March 2026', 'about March 2026'],
    ['early 2026 to December 2026', 'about 2026'],
    ['mid-March - late March 2026', 'about March 2026'],
    ['end of Q1 2026', 'about the first quarter of 2026'],
    ['end of 2026', 'late 2026'],
    ['03/04/2024', '4 March or 3 April 2024; day and month can be read either way'],
  ];
  for (const [written, said] of cases) it(`${written}: ${said}`, () => assert.equal(inWords(written), said));

  for (const written of ['unknown', 'three days later', '14:05', '[YYYY-MM-DD]', '2024-02-31']) it(`of ${written} says none`, () => assert.equal(inWords(written), undefined));
});
