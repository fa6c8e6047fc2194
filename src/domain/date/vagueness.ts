import { type TokenReader, phrases } from './tokenReader.js';

const APPROXIMATELY = phrases(
  'approximately', 'approx .', 'approx', 'about', 'around', 'roughly', 'circa', 'ca .', 'ca', 'c .', '~', '≈', 'on or about', 'on or around', 'on approximately', 'on around', 'on about',
  'at approximately', 'at around', 'at about', 'at approx .', 'at approx', 'estimated', 'likely', 'probably', 'possibly', 'presumably', 'sometime in', 'sometime around', 'sometime on', 'some time in', 'nearly',
  'in or about', 'in or around', 'around the', 'at ~',
);
const PART = phrases(
  'early', 'mid -', 'mid', 'middle', 'late', 'beginning', 'start', 'end', 'mid –', 'mid ‑', 'early -', 'late -', 'early to mid', 'early - to - mid', 'early / mid', 'mid to late', 'mid - to - late', 'mid / late', 'mid - to late', 'mid to late -',
  'early part', 'latter part', 'first days', 'last days', 'first weeks', 'last weeks', 'the middle', 'the beginning', 'the start', 'the end',
);
const LINK = phrases('of the', 'of', 'in');
const BEHIND = phrases('( approx . )', '( approx )', '( approximate )', '( approximately )', '( estimated )', '( est . )', '( est )', '( ? )', 'approx .', 'approx', 'approximately', '~', '?');

/** More of them in a row than that are no date's words. */
const MOST_IN_A_ROW = 3;

/** Reads words before a date that make it vague: "about", "~", "mid-", "end of". Says whether there were any. */
export function readVagueness(reader: TokenReader): boolean {
  const start = reader.at;
  for (let count = 0; count < MOST_IN_A_ROW; count += 1) {
    if (reader.phrase(PART)) reader.phrase(LINK);
    else if (!reader.phrase(APPROXIMATELY)) break;
  }
  return reader.at > start;
}

/** Reads words behind a date that make it vague: "(approx.)", "~". */
export function readVaguenessBehind(reader: TokenReader): boolean {
  return reader.phrase(BEHIND);
}
