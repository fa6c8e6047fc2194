/** An offset from UTC in minutes east; an abbreviation with the offset that it means literally; or a region of the IANA database, with its seasons. */
export type TimeZone =
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'abbreviation'; readonly name: string; readonly minutes: number }
  | { readonly kind: 'region'; readonly region: string };

/** A zone as the text writes it. */
export interface WrittenZone {
  /** Its own words: "PST", "UTC+2", "Eastern Time". Of a zone that the context gave, its name. */
  readonly text: string;
  readonly zone: TimeZone;
  /** It is not written at the time itself: it was stated above. */
  readonly inherited?: true;
  /** The abbreviation is not in force on that date, and this one is ("EDT" for "EST" in August). The time is read literally all the same. */
  readonly seasonMismatch?: string;
}
