import type { IndicatorType } from '../indicator.js';
import type { LabelWords } from './labelWords.js';

/** An indicator in the live text, whose offsets are of that text. */
export interface Found {
  readonly type: IndicatorType;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly port?: number;
}

/** What a scanner of one family looks at, and where it puts what it finds. */
export interface Scan {
  readonly text: string;
  readonly words: LabelWords;
  /** Whether anything in a range of the live text is written defanged. */
  isDefanged(start: number, end: number): boolean;
  /** Whether something was found already that has any of it. */
  isTaken(start: number, end: number): boolean;
  /** What is said before a place of what stands there, the nearest first. */
  labels(start: number): Iterable<string>;
  add(found: Found): void;
}
