import type { Range } from '../../domain/range.js';

/** What a person is told about the text under the pointer. */
export interface Hover {
  readonly range: Range;
  readonly title: string;
  /** In a word or two each: what it is, how far it has come, what type its value has. */
  readonly facts: readonly string[];
  /** What belongs there, or what the value means. */
  readonly guidance: string;
  readonly examples: readonly string[];
  /** What may be chosen, and what each choice means. */
  readonly values: readonly HoverValue[];
}

export interface HoverValue {
  readonly value: string;
  readonly meaning: string;
}
