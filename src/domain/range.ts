/** A half-open stretch of text, in UTF-16 code units: `start` belongs to it, `end` does not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
